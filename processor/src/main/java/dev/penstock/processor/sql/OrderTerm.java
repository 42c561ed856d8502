package dev.penstock.processor.sql;

/**
 * One column of an order.
 *
 * @param column the column
 * @param suffix what follows it, empty or starting with a space: {@code  DESC NULLS LAST}
 */
public record OrderTerm(String column, String suffix) {

    /** Ascending, nulls last. */
    public static OrderTerm ascending(String column) {
        return new OrderTerm(column, "");
    }
}
