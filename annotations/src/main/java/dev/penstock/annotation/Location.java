package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a {@code GeoPoint} is read from. A point with a missing coordinate, or with one that no place on earth has, is null.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Location {

    /** The column of the latitude, when each coordinate has a column of its own. */
    String latitude() default "";

    /** The column of the longitude, when each coordinate has a column of its own. */
    String longitude() default "";

    /** What the component's one column holds, when there is one for both coordinates. */
    Format format() default Format.POINT;

    /** How one column holds a place. */
    enum Format {
        /** PostgreSQL's {@code point}, longitude first, or PostGIS's {@code geometry} of a point. */
        POINT,
        /** A JSON object with the members {@code lat} and {@code lon}. */
        JSON,
        /** Text: {@code "48.1,11.5"}, latitude first. */
        TEXT
    }
}
