package dev.penstock.processor.model;

import dev.penstock.annotation.Filter;
import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.FilterMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fragments of SQL in declarations, which rules have seen. */
final class Fragments {

    private Fragments() {}

    /** Which rows of a record count. */
    static List<Fragment> ofRow(RecordDeclaration declared, TableName table) {
        List<Fragment> fragments = new ArrayList<>();
        declared.softDelete().ifPresent(mark -> {
            String where = mark.where().value();
            Optional<Fragment> narrowed = where.isEmpty() ? Optional.empty() : Optional.of(fragment(where, table));
            fragments.add(Fragment.alive(mark.column().value(), mark.byTime(), narrowed));
        });
        declared.rows().ifPresent(rows -> fragments.addAll(all(rows, table)));
        return fragments;
    }

    /** All conditions, each by itself. */
    static List<Fragment> all(Conditions conditions, TableName table) {
        List<Fragment> fragments = new ArrayList<>();
        if (!conditions.where().value().isEmpty()) {
            fragments.add(fragment(conditions.where().value(), table));
        }
        conditions.filters().forEach(filter -> fragments.add(comparison(filter)));
        return fragments;
    }

    static Fragment fragment(String text, TableName table) {
        try {
            return Fragment.parse(text, table.name());
        } catch (FragmentException e) {
            throw new IllegalStateException("a fragment that no rule has seen", e);
        }
    }

    static Order order(String text) {
        try {
            return Order.parse(text);
        } catch (FragmentException e) {
            throw new IllegalStateException("an order that no rule has seen", e);
        }
    }

    private static Fragment comparison(FilterMark filter) {
        try {
            return Fragment.comparison(
                    filter.column().value(),
                    operator(Filter.Op.valueOf(filter.op().value())),
                    filter.values().value());
        } catch (FragmentException e) {
            throw new IllegalStateException("a filter that no rule has seen", e);
        }
    }

    private static String operator(Filter.Op op) {
        return switch (op) {
            case EQ -> "=";
            case NE -> "<>";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
            case LIKE, ILIKE, IN, BETWEEN -> op.name();
            case NOT_IN -> "NOT IN";
            case IS_NULL -> "IS NULL";
            case IS_NOT_NULL -> "IS NOT NULL";
        };
    }
}
