package dev.penstock.processor.scaffold;

import static java.util.Map.entry;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import dev.penstock.processor.declare.Scalar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the Java type for a column, by the name that PostgreSQL writes its type with. */
final class FieldTypes {

    /** Amounts are written with a currency, so the type is always said. */
    static final String MONEY = "money";

    private static final String RANGE = Range.class.getCanonicalName();
    private static final FieldType TEXT = FieldType.ofKey(Scalar.STRING);
    private static final FieldType DECIMAL = FieldType.ofKey(Scalar.BIG_DECIMAL, "java.math.BigDecimal");
    private static final FieldType TIME = FieldType.ofKey(Scalar.LOCAL_TIME, "java.time.LocalTime");
    private static final FieldType PLACE = FieldType.of("GeoPoint", "GeoPoint", GeoPoint.class.getCanonicalName());
    private static final FieldType ADDRESS = FieldType.of("InetAddress", "InetAddress", "java.net.InetAddress");
    private static final FieldType JSON =
            FieldType.of("JsonNode", "JsonNode", "com.fasterxml.jackson.databind.JsonNode");

    /** PostgreSQL documentation, 8 Data Types. */
    private static final Map<String, FieldType> BUILT_IN = Map.ofEntries(
            entry("boolean", FieldType.ofKey(Scalar.BOOLEAN)),
            entry("smallint", FieldType.ofKey(Scalar.SHORT)),
            entry("integer", FieldType.ofKey(Scalar.INTEGER)),
            entry("bigint", FieldType.ofKey(Scalar.LONG)),
            entry("real", FieldType.of("float", "Float")),
            entry("double precision", FieldType.of("double", "Double")),
            entry("numeric", DECIMAL),
            entry(
                    "money",
                    FieldType.of("BigDecimal", "BigDecimal", "java.math.BigDecimal")
                            .withSqlType(MONEY)),
            entry("text", TEXT),
            entry("character varying", TEXT),
            entry("name", TEXT.withSqlType("name")),
            entry("macaddr", TEXT.withSqlType("macaddr")),
            entry("macaddr8", TEXT.withSqlType("macaddr8")),
            entry("uuid", FieldType.ofKey(Scalar.UUID, "java.util.UUID")),
            entry("bytea", FieldType.ofKey(Scalar.BYTES)),
            entry("date", FieldType.ofKey(Scalar.LOCAL_DATE, "java.time.LocalDate")),
            entry("timestamp with time zone", FieldType.ofKey(Scalar.INSTANT, "java.time.Instant")),
            entry("timestamp without time zone", FieldType.ofKey(Scalar.LOCAL_DATE_TIME, "java.time.LocalDateTime")),
            entry("time without time zone", TIME),
            entry("time with time zone", TIME.withSqlType("time with time zone")),
            entry("interval", FieldType.of("Duration", "Duration", "java.time.Duration")),
            entry("inet", ADDRESS),
            entry("cidr", ADDRESS),
            entry("json", JSON),
            entry("jsonb", JSON),
            entry("point", PLACE),
            entry("int4range", range("Integer")),
            entry("int8range", range("Long")),
            entry("numrange", range("BigDecimal", "java.math.BigDecimal")),
            entry("daterange", range("LocalDate", "java.time.LocalDate")),
            entry("tsrange", range("LocalDateTime", "java.time.LocalDateTime")),
            entry("tstzrange", range("Instant", "java.time.Instant")));

    /** Texts whose equality is not that of {@code text}; those of extensions are in whatever schema. */
    private static final Pattern TEXT_TYPE =
            Pattern.compile("(?:.*\\.)?(?:citext|ltree)|character(?:\\(\\d+\\))?|bpchar");

    private static final Pattern PLACE_TYPE = Pattern.compile("(?:.*\\.)?geometry\\(Point(?:,\\d+)?\\)");

    /** So many digits fit into a long, wherever the point is. */
    private static final Pattern SCALED = Pattern.compile("numeric\\((?:\\d|1[0-8]),([1-9])\\)");

    private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");

    private final Map<String, DomainEntry> domains = new HashMap<>();
    private final Map<String, EnumEntry> enums = new HashMap<>();

    FieldTypes(DatabaseCatalog catalog) {
        catalog.domains().forEach(domain -> domains.put(domain.type(), domain));
        catalog.enums().forEach(constants -> enums.put(constants.type(), constants));
    }

    /** The Java type; empty when none fits. */
    Optional<FieldType> of(String type) {
        if (type.endsWith("[]")) {
            return of(type.substring(0, type.length() - 2))
                    .filter(element -> !element.list())
                    .map(FieldType::ofMany);
        }
        if (domains.containsKey(type)) {
            return of(domains.get(type).base());
        }
        if (enums.containsKey(type)) {
            return Optional.of(enums.get(type))
                    .filter(constants -> !constants.labels().isEmpty())
                    .map(FieldType::ofEnum);
        }
        if (TEXT_TYPE.matcher(type).matches()) {
            return Optional.of(TEXT.withSqlType(type));
        }
        return PLACE_TYPE.matcher(type).matches() ? Optional.of(PLACE) : builtIn(type);
    }

    private static Optional<FieldType> builtIn(String type) {
        String name = type.startsWith("interval")
                ? "interval"
                : MODIFIER.matcher(type).replaceAll("");
        Matcher scaled = SCALED.matcher(type);
        return Optional.ofNullable(BUILT_IN.get(name))
                .map(found -> scaled.matches() ? found.withScale(Integer.parseInt(scaled.group(1))) : found);
    }

    private static FieldType range(String bound, String... imports) {
        String name = "Range<" + bound + ">";
        String[] all = Arrays.copyOf(imports, imports.length + 1);
        all[imports.length] = RANGE;
        return FieldType.of(name, name, all);
    }
}
