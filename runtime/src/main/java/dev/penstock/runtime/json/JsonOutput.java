package dev.penstock.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.DocumentOutput;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes a JSON object of fields, each value in the form that the generated SQL gives it. */
final class JsonOutput implements DocumentOutput {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter();

    private final ObjectNode object = NODES.objectNode();

    ObjectNode object() {
        return object;
    }

    @Override
    public void value(String name, @Nullable Object value) {
        object.set(name, node(value));
    }

    @Override
    public <T> void object(String name, @Nullable T value, BiConsumer<T, DocumentOutput> writer) {
        object.set(name, value == null ? NODES.nullNode() : inner(value, writer));
    }

    @Override
    public <T> void list(String name, @Nullable List<T> values, BiConsumer<T, DocumentOutput> writer) {
        ArrayNode array = NODES.arrayNode();
        if (values != null) {
            values.forEach(value -> array.add(inner(value, writer)));
        }
        object.set(name, array);
    }

    private static <T> ObjectNode inner(T value, BiConsumer<T, DocumentOutput> writer) {
        JsonOutput fields = new JsonOutput();
        writer.accept(value, fields);
        return fields.object;
    }

    private static JsonNode node(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof JsonNode tree) {
            return tree;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof byte[] bytes) {
            return NODES.binaryNode(bytes);
        }
        if (value instanceof Temporal time) {
            return time(time);
        }
        return value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Range<?>
                ? container(value)
                : single(value);
    }

    private static JsonNode number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if (number instanceof BigInteger whole) {
            return NODES.numberNode(whole);
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue())
                    ? NODES.numberNode(new BigDecimal(number.toString()).stripTrailingZeros()) // 5, not 5.0
                    : NODES.nullNode();
        }
        return NODES.numberNode(number.longValue());
    }

    private static JsonNode time(Temporal time) {
        if (time instanceof LocalTime ofDay) {
            return NODES.textNode(DateTimeFormatter.ISO_LOCAL_TIME.format(ofDay));
        }
        Temporal shown = time instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : time;
        if (shown instanceof OffsetDateTime offset) {
            shown = offset.withOffsetSameInstant(ZoneOffset.UTC);
        }
        int year = shown.get(ChronoField.YEAR);
        if (year < 1 || year > 9999) {
            return NODES.nullNode();
        }
        if (shown instanceof LocalDate date) {
            return NODES.textNode(date.toString());
        }
        boolean local = shown instanceof LocalDateTime;
        return NODES.textNode((local ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : WITH_OFFSET).format(shown));
    }

    private static JsonNode container(Object value) {
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        ObjectNode members = NODES.objectNode();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.set(String.valueOf(key), node(member)));
        } else if (value instanceof Range<?> range) {
            bound(members, range.lowerInclusive() ? "gte" : "gt", range.lower());
            bound(members, range.upperInclusive() ? "lte" : "lt", range.upper());
        }
        return members;
    }

    private static void bound(ObjectNode members, String name, @Nullable Object bound) {
        JsonNode value = node(bound);
        if (!value.isNull()) {
            members.set(name, value);
        }
    }

    private static JsonNode single(Object value) {
        if (value instanceof Duration length) {
            BigDecimal nanos = BigDecimal.valueOf(length.getNano(), 9);
            return NODES.numberNode(
                    nanos.add(BigDecimal.valueOf(length.getSeconds())).setScale(6, RoundingMode.HALF_EVEN));
        }
        if (value instanceof GeoPoint place) {
            ObjectNode members = NODES.objectNode();
            members.set("lat", number(place.lat()));
            return members.set("lon", number(place.lon()));
        }
        if (value instanceof InetAddress address) {
            return NODES.textNode(AddressText.of(address));
        }
        if (value instanceof Enum<?> constant) {
            return NODES.textNode(constant.name());
        }
        if (value instanceof String || value instanceof UUID) {
            return NODES.textNode(value.toString());
        }
        throw new IllegalArgumentException(
                "no document has a " + value.getClass().getName());
    }
}
