package dev.penstock.processor.generate;

import dev.penstock.processor.declare.Scalar;

/** The PostgreSQL types that keys are compared as. */
final class PostgresTypes {

    private PostgresTypes() {}

    /**
     * The type for a key of that Java type. All integers are compared as {@code bigint}: any number fits, and an index
     * over {@code int4} still serves (PostgreSQL documentation, 11.10 Operator Classes, cross-type members).
     */
    static String ofKey(Scalar scalar) {
        return switch (scalar) {
            case SHORT, INTEGER, LONG -> "bigint";
            case STRING -> "text";
            case BOOLEAN -> "boolean";
            case BIG_DECIMAL -> "numeric";
            case UUID -> "uuid";
            case INSTANT, OFFSET_DATE_TIME -> "timestamptz";
            case LOCAL_DATE -> "date";
            case LOCAL_DATE_TIME -> "timestamp";
            case FLOAT, DOUBLE, BYTES -> throw new IllegalStateException("no key: " + scalar);
        };
    }
}
