package dev.penstock.processor.model;

/** How one column holds a place. */
public enum GeoFormat {
    /** What can be cast to PostgreSQL's {@code point}. */
    POINT,
    /** An object with {@code lat} and {@code lon}. */
    JSON,
    /** Latitude, a comma and longitude. */
    TEXT
}
