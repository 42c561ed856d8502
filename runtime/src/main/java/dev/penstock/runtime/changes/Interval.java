package dev.penstock.runtime.changes;

/**
 * A time span as PostgreSQL keeps it: three numbers that do not become one another, since months and days differ in length
 * (PostgreSQL documentation, 8.5.4 Interval Input).
 *
 * @param months years are twelve of them
 * @param days days
 * @param micros hours, minutes and seconds, in microseconds
 */
public record Interval(int months, int days, long micros) {}
