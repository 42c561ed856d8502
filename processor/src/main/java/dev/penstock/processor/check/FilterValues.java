package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.FilterMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;

/** A typed filter has as many values as its comparison takes. */
final class FilterValues implements Rule.OfRecord {

    private static final String CODE = "FILTER_VALUES";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        String record = declared.name().simpleName();
        declared.rows().ifPresent(rows -> check(record, rows, declared, problems));
        for (ComponentDeclaration component : declared.components()) {
            component
                    .mark(RelationMark.class)
                    .ifPresent(mark -> check(component.name(), mark.rows(), declared, problems));
        }
    }

    private static void check(String subject, Conditions rows, RecordDeclaration declared, Problems problems) {
        for (FilterMark filter : rows.filters()) {
            String op = filter.op().value();
            int values = filter.values().value().size();
            if (!fits(op, values)) {
                problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                subject,
                                "the comparison " + op + " with " + count(values),
                                "It takes " + wanted(op) + ".",
                                "Write: value = " + example(op),
                                filter.origin()));
            }
        }
    }

    private static String count(int values) {
        return switch (values) {
            case 0 -> "no value";
            case 1 -> "one value";
            default -> values + " values";
        };
    }

    private static boolean fits(String op, int values) {
        return switch (op) {
            case "IN", "NOT_IN" -> values > 0;
            case "BETWEEN" -> values == 2;
            case "IS_NULL", "IS_NOT_NULL" -> values == 0;
            default -> values == 1;
        };
    }

    private static String wanted(String op) {
        return switch (op) {
            case "IN", "NOT_IN" -> "at least one";
            case "BETWEEN" -> "two, the first and the last";
            case "IS_NULL", "IS_NOT_NULL" -> "none";
            default -> "one";
        };
    }

    private static String example(String op) {
        return switch (op) {
            case "IN", "NOT_IN" -> "{\"...\", \"...\"}";
            case "BETWEEN" -> "{\"...\", \"...\"}, first and last";
            case "IS_NULL", "IS_NOT_NULL" -> "{}, or leave it out";
            default -> "\"...\"";
        };
    }
}
