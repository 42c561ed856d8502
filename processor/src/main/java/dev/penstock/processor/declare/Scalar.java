package dev.penstock.processor.declare;

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
    UUID("UUID"),
    INSTANT("Instant"),
    OFFSET_DATE_TIME("OffsetDateTime"),
    LOCAL_DATE("LocalDate"),
    LOCAL_DATE_TIME("LocalDateTime"),
    BYTES("byte[]");

    private final String javaType;

    Scalar(String javaType) {
        this.javaType = javaType;
    }

    /** The type as people write it. */
    public String javaType() {
        return javaType;
    }
}
