package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Which texts are values of a type. */
final class Constants {

    private static final String NONE =
            "the component without it, since only text, numbers, times and enums have such values";

    /** PostgreSQL's numeric has no more digits after the point (PostgreSQL documentation, 8.1.2). */
    private static final int LARGEST_SCALE = 16_383;

    private Constants() {}

    static boolean fits(String value, ComponentType type) {
        if (type instanceof EnumType constants) {
            return labels(constants).contains(value);
        }
        return type instanceof ScalarType scalar && fits(value, scalar.scalar());
    }

    /** What may be written. */
    static String examples(ComponentType type) {
        if (type instanceof EnumType constants) {
            return String.join(" or ", labels(constants));
        }
        if (type instanceof ScalarType scalar) {
            return switch (scalar.scalar()) {
                case BOOLEAN -> "true or false";
                case SHORT, INTEGER, LONG, BIG_INTEGER -> "a whole number that fits";
                case FLOAT, DOUBLE, BIG_DECIMAL -> "a number: 12.5";
                case BYTES, INET_ADDRESS, DURATION -> NONE;
                case STRING -> "any text";
                case UUID -> "a UUID: 123e4567-e89b-12d3-a456-426614174000";
                case INSTANT, OFFSET_DATE_TIME -> "a time: 2024-12-31T23:59:59Z";
                case LOCAL_DATE -> "a date: 2024-12-31";
                case LOCAL_DATE_TIME -> "a time: 2024-12-31T23:59:59";
                case LOCAL_TIME -> "a time: 23:59:59";
            };
        }
        return NONE;
    }

    private static List<String> labels(EnumType type) {
        return type.constants().stream().map(EnumConstant::label).toList();
    }

    private static boolean fits(String value, Scalar scalar) {
        try {
            return switch (scalar) {
                case STRING -> true;
                case BYTES, INET_ADDRESS, DURATION -> false;
                case SHORT -> Short.toString(Short.parseShort(value)).equals(value);
                case INTEGER -> Integer.toString(Integer.parseInt(value)).equals(value);
                case LONG -> Long.toString(Long.parseLong(value)).equals(value);
                case BIG_INTEGER -> new BigInteger(value).toString().equals(value);
                case FLOAT -> Float.isFinite(new BigDecimal(value).floatValue());
                case DOUBLE -> Double.isFinite(new BigDecimal(value).doubleValue());
                case BIG_DECIMAL -> Math.abs((long) new BigDecimal(value).scale()) <= LARGEST_SCALE;
                case BOOLEAN -> value.equals("true") || value.equals("false");
                case UUID -> UUID.fromString(value).toString().equalsIgnoreCase(value);
                case INSTANT, OFFSET_DATE_TIME -> OffsetDateTime.parse(value).getYear() < 10_000;
                case LOCAL_DATE -> LocalDate.parse(value).getYear() < 10_000;
                case LOCAL_DATE_TIME -> LocalDateTime.parse(value).getYear() < 10_000;
                case LOCAL_TIME -> LocalTime.parse(value).getHour() < 24;
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
