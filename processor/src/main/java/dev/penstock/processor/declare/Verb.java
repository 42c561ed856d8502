package dev.penstock.processor.declare;

/** What a relation makes of the rows of another table. */
public enum Verb {
    BELONGS_TO("BelongsTo"),
    HAS_ONE("HasOne"),
    HAS_MANY("HasMany"),
    MANY_TO_MANY("ManyToMany"),
    COUNT("Count"),
    EXISTS("Exists"),
    SUM("Sum"),
    AVG("Avg"),
    MIN("Min"),
    MAX("Max"),
    IDS("Ids");

    private final String annotation;

    Verb(String annotation) {
        this.annotation = annotation;
    }

    /** The simple name of the annotation. */
    public String annotation() {
        return annotation;
    }

    /** Whether it makes one object. */
    public boolean isToOne() {
        return this == BELONGS_TO || this == HAS_ONE;
    }

    /** Whether it makes a list of objects, or of the values of one column. */
    public boolean isList() {
        return this == HAS_MANY || this == MANY_TO_MANY;
    }

    /** Whether it makes one value of many rows. */
    public boolean isAggregate() {
        return compareTo(COUNT) >= 0 && this != IDS;
    }
}
