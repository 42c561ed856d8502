package dev.penstock.processor.differential;

import static dev.penstock.processor.differential.JavaText.string;
import static dev.penstock.processor.differential.JavaText.strings;

import dev.penstock.annotation.Filter;
import dev.penstock.processor.sql.Quoting;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison of a column with constants, for {@code filter} as well as for {@code where}. */
record Comparison(Column column, Filter.Op op, List<String> values) {

    /** Whether it holds; null when that is unknown. */
    @Nullable Boolean holds(Row row) {
        String text = row.text(column);
        if (op == Filter.Op.IS_NULL || op == Filter.Op.IS_NOT_NULL) {
            return (text == null) == (op == Filter.Op.IS_NULL);
        }
        if (text == null) {
            return null;
        }
        return switch (op) {
            case EQ -> compare(text, 0) == 0;
            case NE -> compare(text, 0) != 0;
            case LT -> compare(text, 0) < 0;
            case LE -> compare(text, 0) <= 0;
            case GT -> compare(text, 0) > 0;
            case GE -> compare(text, 0) >= 0;
            case BETWEEN -> compare(text, 0) >= 0 && compare(text, 1) <= 0;
            case IN -> isAny(text);
            case NOT_IN -> !isAny(text);
            case LIKE -> like(text, column.kind() == Kind.CITEXT);
            case ILIKE -> like(text, true);
            case IS_NULL, IS_NOT_NULL -> throw new IllegalStateException("answered above");
        };
    }

    private int compare(String text, int value) {
        return column.kind().order(text).compareTo(column.kind().order(values.get(value)));
    }

    private boolean isAny(String text) {
        for (int i = 0; i < values.size(); i++) {
            if (compare(text, i) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean like(String text, boolean ignoreCase) {
        String regex = values.get(0)
                .chars()
                .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0))
                .matcher(text)
                .matches();
    }

    /** As {@code @Filter}. */
    String annotation() {
        String operator = op == Filter.Op.EQ ? "" : ", op = Filter.Op." + op;
        String constants = values.isEmpty() ? "" : ", value = " + strings(values);
        return "@Filter(column = " + string(column.name()) + operator + constants + ")";
    }

    /** As a condition. */
    String sql() {
        List<String> literals = values.stream().map(Quoting::literal).toList();
        String rest = switch (op) {
            case EQ -> "= " + literals.get(0);
            case NE -> "!= " + literals.get(0);
            case LT -> "< " + literals.get(0);
            case LE -> "<= " + literals.get(0);
            case GT -> "> " + literals.get(0);
            case GE -> ">= " + literals.get(0);
            case LIKE -> "like " + literals.get(0);
            case ILIKE -> "ILIKE " + literals.get(0);
            case IN -> "in (" + String.join(", ", literals) + ")";
            case NOT_IN -> "not in (" + String.join(", ", literals) + ")";
            case BETWEEN -> "between " + literals.get(0) + " and " + literals.get(1);
            case IS_NULL -> "is null";
            case IS_NOT_NULL -> "IS NOT NULL";
        };
        return Names.reference(column) + " " + rest;
    }
}
