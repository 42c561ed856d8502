package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A kind of column: its types in SQL and Java, some values, and what PostgreSQL's text of a value means. Text is compared
 * by code points everywhere.
 */
enum Kind {
    SMALLINT("smallint", "short", "-1", "0", "1", "2", "3"),
    INTEGER("integer", "int", "-1", "0", "1", "2", "3", "40"),
    BIGINT("bigint", "long", "0", "1", "2", "3", "9007199254740993"),
    NUMERIC("numeric", "BigDecimal", "0", "1", "1.0", "1.5", "1.50", "-2.25", "1e20", "NaN", "Infinity", "-Infinity"),
    DOUBLE("double precision", "double", "0.1", "0.2", "0.3", "-0.0", "0", "1e300", "NaN", "Infinity", "-Infinity"),
    TEXT(
            "text COLLATE \"C\"",
            "String",
            "",
            "a",
            "A",
            "b",
            "ab",
            "ä",
            " a\t",
            "%",
            "it's",
            "\"\\",
            "😀",
            "\uFFFD",
            "null"),
    VARCHAR("varchar(20) COLLATE \"C\"", "String", "", "a", "A", "b", "B ", "ab"),
    CITEXT("citext COLLATE \"C\"", "String", "a", "A", "b", "ab", "aB", "AB"),
    CHAR("char(4) COLLATE \"C\"", "String", "", "a", "b", "a b", "abcd"),
    UUID("uuid", "UUID", uuid(1), uuid(2), uuid(3), uuid(10)),
    DATE(
            "date",
            "LocalDate",
            "2024-02-29",
            "2024-03-01",
            "0001-01-01",
            "infinity",
            "-infinity",
            "10000-01-01",
            "0044-03-15 BC"),
    TIMESTAMPTZ(
            "timestamptz", "Instant", "2024-01-01 00:00:00+00", "2024-01-01 00:00:00.5+00", "infinity", "-infinity"),
    BOOLEAN("boolean", "boolean", "t", "f"),
    MOOD("mood", "Mood", "sad", "so so", "HAPPY"),
    BYTEA("bytea", "byte[]", "\\x", "\\x00", "\\x00ff", "\\xff");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal INFINITY = new BigDecimal("1e1000");

    private final String sql;
    private final String java;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final List<String> values;

    Kind(String sql, String java, String... values) {
        this.sql = sql;
        this.java = java;
        this.values = List.of(values);
    }

    private static String uuid(int number) {
        return "00000000-0000-0000-0000-" + String.format(Locale.ROOT, "%012x", number);
    }

    /** The type in CREATE TABLE. */
    String sql() {
        return sql;
    }

    /** The type of a component. */
    String java(boolean nullable) {
        if (!nullable) {
            return java;
        }
        return switch (this) {
            case SMALLINT -> "@Nullable Short";
            case INTEGER -> "@Nullable Integer";
            case BIGINT -> "@Nullable Long";
            case DOUBLE -> "@Nullable Double";
            case BOOLEAN -> "@Nullable Boolean";
            case BYTEA -> "byte @Nullable []";
            default -> "@Nullable " + java;
        };
    }

    /** The type that {@code @Column} has to say, because the Java type does not tell; empty when it does. */
    String told() {
        return switch (this) {
            case CITEXT, MOOD -> sql.replaceFirst(" .*", "");
            case CHAR -> "char(4)";
            default -> "";
        };
    }

    /** The type that keys are compared as. */
    String comparedAs() {
        return switch (this) {
            case SMALLINT, INTEGER, BIGINT -> "bigint";
            case TEXT, VARCHAR -> "text";
            default -> told().isEmpty() ? sql : told();
        };
    }

    /** Values to try, in no order. */
    List<String> samples() {
        return values;
    }

    /** Whether columns of both kinds can point at each other. */
    boolean joins(Kind other) {
        return comparedAs().equals(other.comparedAs());
    }

    boolean isWhole() {
        return this == SMALLINT || this == INTEGER || this == BIGINT;
    }

    boolean isText() {
        return this == TEXT || this == VARCHAR || this == CITEXT || this == CHAR;
    }

    /** The place of a value among others; equal for values that are equal to PostgreSQL. */
    @SuppressWarnings("unchecked")
    Comparable<Object> order(String text) {
        return (Comparable<Object>) place(text);
    }

    private Comparable<?> place(String text) {
        return switch (this) {
            case SMALLINT, INTEGER, BIGINT -> new BigDecimal(text);
            case NUMERIC -> numericOrder(text);
            case DOUBLE -> Double.parseDouble(text) + 0.0; // -0.0 is equal to 0.0, and NaN greater than all
            case TEXT, VARCHAR -> bytes(text);
            case CITEXT -> bytes(text.toLowerCase(Locale.ROOT));
            case CHAR -> bytes(text.stripTrailing());
            case DATE -> dateOrder(text);
            case TIMESTAMPTZ -> timeOrder(text);
            case MOOD -> values.indexOf(text);
            case UUID, BOOLEAN, BYTEA -> text;
        };
    }

    private static BigDecimal numericOrder(String text) {
        return switch (text) {
            case "NaN" -> INFINITY.add(BigDecimal.ONE);
            case "Infinity" -> INFINITY;
            case "-Infinity" -> INFINITY.negate();
            default -> new BigDecimal(text);
        };
    }

    /** Orders by code points, which Java's strings do not. */
    private static String bytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code 10000-01-01}, {@code 0044-03-15 BC}, {@code -infinity}. */
    private static LocalDate dateOrder(String text) {
        if (text.endsWith("infinity")) {
            return text.equals("infinity") ? LocalDate.MAX : LocalDate.MIN;
        }
        String[] parts = text.split("[- ]", -1);
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(
                text.endsWith("BC") ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static Instant timeOrder(String text) {
        return switch (text) {
            case "infinity" -> Instant.MAX;
            case "-infinity" -> Instant.MIN;
            default -> OffsetDateTime.parse(isoTime(text)).toInstant();
        };
    }

    private static String isoTime(String text) {
        String iso = text.replace(' ', 'T');
        return iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso;
    }

    /** The value in a document; null for what JSON or the index cannot hold. */
    JsonNode json(String text) {
        return switch (this) {
            case SMALLINT, INTEGER, BIGINT -> JSON.numberNode(new BigDecimal(text));
            case NUMERIC, DOUBLE ->
                text.matches("NaN|-?Infinity") ? JSON.nullNode() : JSON.numberNode(new BigDecimal(text));
            case CHAR -> JSON.textNode(text.replaceFirst(" +$", ""));
            case DATE -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? JSON.textNode(text) : JSON.nullNode();
            case TIMESTAMPTZ -> text.endsWith("infinity") ? JSON.nullNode() : JSON.textNode(isoTime(text));
            case BOOLEAN -> JSON.booleanNode(text.equals("t"));
            case BYTEA -> JSON.binaryNode(HexFormat.of().parseHex(text.substring(2)));
            case TEXT, VARCHAR, CITEXT, UUID, MOOD -> JSON.textNode(text);
        };
    }

    /** The value in a document's key: one text for all equal values. */
    String keyText(String text) {
        return switch (this) {
            case CITEXT -> text.toLowerCase(Locale.ROOT);
            case CHAR -> text.replaceFirst(" +$", "");
            case BOOLEAN -> text.equals("t") ? "true" : "false";
            case NUMERIC -> text.contains("N") || text.contains("I") ? text : plain(text);
            default -> text;
        };
    }

    private static String plain(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
