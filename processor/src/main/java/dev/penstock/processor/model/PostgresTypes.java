package dev.penstock.processor.model;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.sql.ColumnType;
import dev.penstock.processor.sql.FragmentException;

/** The PostgreSQL types of columns, as far as components tell. */
final class PostgresTypes {

    private PostgresTypes() {}

    /** The type of a component's column. */
    static ColumnType of(ComponentDeclaration component) {
        return parsed(component.columnType().orElseGet(() -> byDefault(component)));
    }

    /** A type that a rule has seen. */
    static ColumnType parsed(String type) {
        try {
            return ColumnType.parse(type);
        } catch (FragmentException e) {
            throw new IllegalStateException("a type that no rule has seen", e);
        }
    }

    private static String byDefault(ComponentDeclaration component) {
        return component.type() instanceof ScalarType type ? ofScalar(type.scalar()) : "text";
    }

    /**
     * The type for a Java type. All integers are compared as {@code bigint}: any number fits, and an index over
     * {@code int4} still serves (PostgreSQL documentation, 11.10 Operator Classes, cross-type members).
     */
    private static String ofScalar(Scalar scalar) {
        return switch (scalar) {
            case SHORT, INTEGER, LONG -> "bigint";
            case STRING -> "text";
            case BOOLEAN -> "boolean";
            case BIG_DECIMAL, BIG_INTEGER -> "numeric";
            case UUID -> "uuid";
            case INSTANT, OFFSET_DATE_TIME -> "timestamptz";
            case LOCAL_DATE -> "date";
            case LOCAL_DATE_TIME -> "timestamp";
            case LOCAL_TIME -> "time";
            case DURATION -> "interval";
            case INET_ADDRESS -> "inet";
            case BYTES -> "bytea";
            case FLOAT -> "real";
            case DOUBLE -> "double precision";
        };
    }
}
