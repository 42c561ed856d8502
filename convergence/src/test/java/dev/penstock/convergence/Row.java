package dev.penstock.convergence;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as PostgreSQL writes its values down. Immutable. */
record Row(Map<String, @Nullable String> values) {

    /** A value that is there. */
    String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    @Nullable String textOrNull(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
        }
        return values.get(column);
    }

    boolean isNull(String column) {
        return textOrNull(column) == null;
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** With all of its digits. */
    BigDecimal decimal(String column) {
        return new BigDecimal(text(column));
    }

    boolean isTrue(String column) {
        return text(column).equals("t");
    }

    boolean has(String column, String value) {
        return value.equals(textOrNull(column));
    }

    /** A {@code timestamptz} as JSON has it, read in UTC. */
    String time(String column) {
        return text(column).replace(' ', 'T') + ":00";
    }
}
