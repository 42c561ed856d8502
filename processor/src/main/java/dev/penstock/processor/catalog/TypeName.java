package dev.penstock.processor.catalog;

import java.util.Map;

/** What PostgreSQL calls a type itself, out of what it and people write (PostgreSQL documentation, 8 Data Types). */
final class TypeName {

    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("boolean", "bool"),
            Map.entry("int", "int4"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float", "float8"),
            Map.entry("char", "bpchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "bpchar"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("bit varying", "varbit"));

    private TypeName() {}

    /** {@code timestamp(3) with time zone} as {@code timestamptz}, {@code public."Status"} as {@code Status}. */
    static String of(String type) {
        String plain = type.replaceAll("\\s*\\([\\d, -]*\\)", "").replace("[]", "");
        if (plain.startsWith("interval")) {
            return "interval";
        }
        String own = OWN_NAMES.get(plain);
        if (own != null) {
            return own;
        }
        return plain.replaceFirst("^(\"(?:[^\"]|\"\")*\"|[^\".]+)\\.", "").replace("\"", "");
    }
}
