package dev.penstock.processor.declare;

import java.util.EnumSet;
import java.util.Set;

/** A Java type that one column and one JSON scalar hold, whether primitive or boxed. */
public enum Scalar {
    STRING("String"),
    BOOLEAN("boolean"),
    SHORT("short"),
    INTEGER("int"),
    LONG("long"),
    FLOAT("float"),
    DOUBLE("double"),
    BIG_DECIMAL("BigDecimal"),
    BIG_INTEGER("BigInteger"),
    UUID("UUID"),
    INSTANT("Instant"),
    OFFSET_DATE_TIME("OffsetDateTime"),
    LOCAL_DATE("LocalDate"),
    LOCAL_DATE_TIME("LocalDateTime"),
    LOCAL_TIME("LocalTime"),
    DURATION("Duration"),
    INET_ADDRESS("InetAddress"),
    BYTES("byte[]");

    private static final Set<Scalar> WHOLE = EnumSet.of(SHORT, INTEGER, LONG, BIG_INTEGER);
    private static final Set<Scalar> FRACTIONS = EnumSet.of(FLOAT, DOUBLE, BIG_DECIMAL);

    private final String javaType;

    Scalar(String javaType) {
        this.javaType = javaType;
    }

    /** The type as people write it. */
    public String javaType() {
        return javaType;
    }

    /** The class that has room for null, and that lists can hold, as people write it. */
    public String className() {
        return switch (this) {
            case BOOLEAN -> "Boolean";
            case SHORT -> "Short";
            case INTEGER -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            default -> javaType;
        };
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return WHOLE.contains(this);
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return isWhole() || FRACTIONS.contains(this);
    }
}
