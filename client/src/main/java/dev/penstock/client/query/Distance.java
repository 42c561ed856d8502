package dev.penstock.client.query;

import java.math.BigDecimal;

/**
 * A distance.
 *
 * @param text as OpenSearch writes it: {@code 5km} (OpenSearch documentation, Units, Distance)
 */
public record Distance(String text) {

    /** So many metres. */
    public static Distance meters(double count) {
        return of(count, "m");
    }

    /** So many kilometres. */
    public static Distance kilometers(double count) {
        return of(count, "km");
    }

    /** So many miles. */
    public static Distance miles(double count) {
        return of(count, "mi");
    }

    private static Distance of(double count, String unit) {
        return new Distance(BigDecimal.valueOf(count).stripTrailingZeros().toPlainString() + unit);
    }
}
