package dev.penstock.client.json;

import static dev.penstock.client.json.Documents.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Documents become records while they are parsed")
class DocumentReaderTest {

    /** Fields of every shape that no record knows. */
    private static final String UNKNOWN =
            "\"u1\": null, \"u2\": {\"x\": [{\"x\": 1}], \"y\": {}}, \"u3\": [[], [{}], \"}\"], \"u4\": 1.5, \"u5\": true, \"u6\": \"x\"";

    @ParameterizedTest
    @EnumSource
    void fieldsAreReadInTheirOrder(Way way) {
        String json = "{\"a\": 1, \"x\": " + way.json + ", \"y\": " + way.json + ", \"z\": 2}";
        assertEquals(
                List.of(1, way.value, way.value, 2),
                read(
                        json,
                        fields -> List.of(
                                number(fields, "a"),
                                way.required(fields, "x"),
                                way.optional(fields, "y").orElseThrow(),
                                number(fields, "z"))));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsAreReadInAnyOrder(Way way) {
        String json = "{\"z\": 2, \"y\": " + way.json + ", \"x\": " + way.json + ", \"a\": 1}";
        assertEquals(
                List.of(1, way.value, way.value, 2),
                read(
                        json,
                        fields -> List.of(
                                number(fields, "a"),
                                way.required(fields, "x"),
                                way.optional(fields, "y").orElseThrow(),
                                number(fields, "z"))));
    }

    @ParameterizedTest
    @EnumSource
    void unknownFieldsArePassedOver(Way way) {
        String json = "{" + UNKNOWN + ", \"x\": " + way.json + ", " + UNKNOWN + "}";
        assertEquals(way.value, read(json, fields -> way.required(fields, "x")));
        assertEquals(
                way.value, read("{\"x\": " + way.json + ", " + UNKNOWN + "}", fields -> way.required(fields, "x")));
        assertEquals(List.of(), read("{" + UNKNOWN + "}", fields -> List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void aFieldMayBeMissingOrNullWhereTheRecordSaysSo(Way way) {
        for (String json : List.of("{}", "{\"x\": null}", "{\"a\": 1}", "{\"x\": null, \"a\": 1}")) {
            assertEquals(Optional.empty(), read(json, fields -> way.optional(fields, "x")), json);
            assertMismatch("x is missing, but the record requires it", json, fields -> way.required(fields, "x"));
        }
        assertEquals(Optional.empty(), read("{\"x\": null, \"a\": 1}", fields -> {
            number(fields, "a");
            return way.optional(fields, "x");
        }));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingDoesNotKeepOthersFromBeingRead(Way way) {
        String json = "{\"a\": 1, \"x\": " + way.json + ", \"z\": 2}";
        assertEquals(List.of(1, way.value, 2), read(json, fields -> {
            int first = number(fields, "a");
            assertEquals(Optional.empty(), way.optional(fields, "missing"));
            return List.of(first, way.required(fields, "x"), number(fields, "z"));
        }));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TREE")
    void whatIsOfAnotherKindIsRefused(Way way) {
        String json = "{\"x\": " + way.unfit + "}";
        assertMismatch(way.complaint("x"), json, fields -> way.required(fields, "x"));
        assertMismatch(way.complaint("x"), json, fields -> way.optional(fields, "x"));
        assertMismatch(way.complaint("x"), "{\"x\": " + way.unfit + ", \"a\": 1}", fields -> {
            number(fields, "a");
            return way.required(fields, "x");
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TREE")
    void aMessageSaysWhereInTheDocument(Way way) {
        DocumentBuilder<Object> builder =
                fields -> fields.object("order", order -> order.list("lines", line -> way.required(line, "x")));
        assertMismatch(
                way.complaint("order.lines.x"), "{\"order\": {\"lines\": [{\"x\": " + way.unfit + "}]}}", builder);
        assertMismatch(
                "order.lines.x is missing, but the record requires it", "{\"order\": {\"lines\": [{}]}}", builder);
        assertMismatch(
                way.complaint("order.lines.x"),
                "{\"order\": {\"lines\": [{\"x\": " + way.unfit + "}]}, \"a\": 1}",
                fields -> {
                    number(fields, "a");
                    return builder.build(fields);
                });
    }

    @Test
    void valuesThatTheTypeCannotHoldAreRefused() {
        String tooLarge = "x is 3000000000, which the record's type cannot hold: ";
        assertComplaint(tooLarge, "{\"x\": 3000000000}", fields -> number(fields, "x"));
        assertComplaint(
                "x is \"a\\\"b\", which the record's type cannot hold: ",
                "{\"x\": \"a\\\"b\"}",
                fields -> number(fields, "x"));
        assertComplaint("x is true, which", "{\"x\": true}", fields -> number(fields, "x"));
        assertComplaint(
                "x.y is 1.5, which", "{\"x\": {\"y\": 1.5}}", fields -> fields.object("x", x -> number(x, "y")));
        assertComplaint("x is 5, which", "{\"x\": [5]}", fields -> fields.values("x", ScalarType.BOOLEAN));
        assertComplaint("x.k is \"\", which", "{\"x\": {\"k\": \"\"}}", fields -> fields.map("x", ScalarType.INTEGER));
        assertMismatch(
                "x is \"blue\", which the record's type cannot hold: no such color",
                "{\"x\": \"blue\"}",
                fields -> fields.required("x", text -> {
                    throw new IllegalArgumentException("no such color");
                }));
    }

    @Test
    void elementsAndMembersAreRefusedAsFieldsAre() {
        String noValue = " is no single value, but the record expects one";
        String noObject = " is no object, but the record expects one";
        assertMismatch("x" + noValue, "{\"x\": [1, null]}", fields -> fields.values("x", ScalarType.INTEGER));
        assertMismatch("x" + noValue, "{\"x\": [[1]]}", fields -> fields.values("x", ScalarType.INTEGER));
        assertMismatch("x.k" + noValue, "{\"x\": {\"k\": []}}", fields -> fields.map("x", ScalarType.INTEGER));
        assertMismatch("x" + noObject, "{\"x\": [{}, null]}", fields -> fields.list("x", line -> 1));
        assertMismatch("x" + noObject, "{\"x\": [[]]}", fields -> fields.list("x", line -> 1));
    }

    @Test
    void elementsMayBeReadInPartAndInAnyOrder() {
        String lines =
                "[{\"a\": 1, \"b\": 2, \"c\": {\"a\": 9}}, {\"c\": [3], \"b\": 5, \"a\": 4}, {\"b\": 8, \"a\": 7}]";
        DocumentBuilder<Object> builder = fields -> List.of(
                fields.list("lines", line -> number(line, "a")),
                fields.list("others", line -> List.of(number(line, "b"), number(line, "a"))),
                fields.list("empty", line -> 1),
                fields.list("unread", line -> 1),
                number(fields, "end"));
        List<Object> expected = List.of(
                List.of(1, 4, 7), List.of(List.of(2, 1), List.of(5, 4), List.of(8, 7)), List.of(), List.of(1, 1, 1), 6);
        assertEquals(
                expected,
                read(
                        "{\"lines\": " + lines + ", \"others\": " + lines + ", \"empty\": [], \"unread\": " + lines
                                + ", \"end\": 6}",
                        builder));
        assertEquals(
                expected,
                read(
                        "{\"end\": 6, \"unread\": " + lines + ", \"empty\": [], \"others\": " + lines + ", \"lines\": "
                                + lines + "}",
                        builder));
    }

    @Test
    void rangesAndPlacesAreRead() {
        String json =
                "{\"sizes\": {\"gte\": 1, \"lt\": 10}, \"open\": {\"gt\": 5, \"lte\": null}, \"place\": {\"lon\": 11.5, \"lat\": 48}}";
        assertEquals(
                List.of(new Range<>(1, true, 10, false), new Range<>(5, false, null, false), new GeoPoint(48, 11.5)),
                read(
                        json,
                        fields -> List.of(
                                fields.object("sizes", range -> range.asRange(ScalarType.INTEGER)),
                                fields.object("open", range -> range.asRange(ScalarType.INTEGER)),
                                fields.object("place", DocumentFields::asGeoPoint))));
    }

    @Test
    void membersOfMapsStandInTheirOrder() {
        assertEquals(
                List.of("b", "a", "c"),
                read(
                        "{\"x\": {\"b\": 1, \"n\": null, \"a\": 2, \"c\": 3}}",
                        fields ->
                                List.copyOf(fields.map("x", ScalarType.INTEGER).keySet())));
    }

    @Test
    void listsAndMapsCannotBeChanged() {
        DocumentBuilder<Object> builder = fields -> List.of(
                fields.list("x", line -> 1),
                fields.values("y", ScalarType.INTEGER),
                fields.trees("z", JsonNode.class),
                fields.map("m", ScalarType.INTEGER));
        List<?> read = (List<?>) read("{\"x\": [{}], \"y\": [1], \"z\": [1], \"m\": {\"a\": 1}}", builder);
        for (Object collection : read) {
            assertThrows(UnsupportedOperationException.class, () -> {
                if (collection instanceof Map<?, ?> map) {
                    map.clear();
                } else {
                    ((Collection<?>) collection).clear();
                }
            });
        }
    }

    @Test
    void ofFieldsThatAreTwiceTheLastIsRead() {
        assertEquals(List.of(2), read("{\"x\": 1, \"x\": 2, \"y\": 0}", fields -> {
            number(fields, "y");
            return List.of(number(fields, "x"));
        }));
        assertEquals(
                Map.of("k", 2), read("{\"x\": {\"k\": 1, \"k\": 2}}", fields -> fields.map("x", ScalarType.INTEGER)));
        assertEquals(Map.of(), read("{\"x\": {\"k\": 1, \"k\": null}}", fields -> fields.map("x", ScalarType.INTEGER)));
        assertEquals(
                List.of(1),
                read("{\"x\": 1, \"x\": 2}", fields -> List.of(number(fields, "x"))),
                "one that was read before stays");
    }

    @Test
    void aTreeOfAnotherLibraryIsRefused() {
        assertThrows(ClassCastException.class, () -> read("{\"x\": 1}", fields -> fields.tree("x", ArrayNode.class)));
    }

    @Test
    void theParserIsAtTheEndOfTheDocumentAfterwards() throws IOException {
        String page =
                "{\"hits\": [{\"a\": 1, \"b\": {\"a\": 2}}, {\"b\": [], \"a\": 3}, {\"a\": 4}, {\"c\": [{}], \"a\": 5, \"d\": {}}], \"n\": 6}";
        try (JsonParser parser = Documents.parser(page)) {
            for (int before = 0; before < 3; before++) {
                parser.nextToken();
            }
            List<Integer> read = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                read.add(DocumentReader.read(parser, fields -> number(fields, "a")));
                assertSame(JsonToken.END_OBJECT, parser.currentToken());
            }
            assertEquals(List.of(1, 3, 4, 5), read);
            assertSame(JsonToken.END_ARRAY, parser.currentToken());
            assertEquals("n", parser.nextFieldName());
        }
    }

    @Test
    void documentsMayFollowEachOther() throws IOException {
        try (JsonParser parser = Documents.parser("{\"a\": 1}{}\n{\"x\": 2, \"a\": 3} {\"a\": 4}")) {
            List<Optional<Object>> read = new ArrayList<>();
            while (parser.nextToken() != null) {
                read.add(DocumentReader.read(parser, fields -> Way.SCALAR.optional(fields, "a")));
            }
            assertEquals(List.of(Optional.of(1), Optional.empty(), Optional.of(3), Optional.of(4)), read);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatEndsTooEarlyIsNoRecord(Way way) throws IOException {
        String document = "{\"y\": " + way.json + ", \"x\": " + way.json + ", \"u\": [{\"a\": \"b\"}], \"z\": 2}";
        List<DocumentBuilder<Object>> builders = List.of(
                fields -> List.of(way.required(fields, "y"), way.required(fields, "x"), number(fields, "z")),
                fields -> List.of(number(fields, "z"), way.required(fields, "x"), way.required(fields, "y")),
                fields -> List.of());
        byte[] whole = document.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            for (DocumentBuilder<Object> builder : builders) {
                JsonParser bytes = Documents.JSON.createParser(whole, 0, length);
                bytes.nextToken();
                assertThrows(IOException.class, () -> DocumentReader.read(bytes, builder));
                JsonParser text = Documents.JSON.createParser(document.substring(0, length));
                text.nextToken();
                assertThrows(IOException.class, () -> DocumentReader.read(text, builder));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\": 1,}",
                "{\"x\": 01}",
                "{\"x\" 1}",
                "{\"x\": 1]",
                "{x: 1}",
                "{\"x\": 1 \"y\": 2}",
                "{\"x\": nul}"
            })
    void whatIsNoJsonIsNoRecord(String text) throws IOException {
        try (JsonParser parser = Documents.parser(text)) {
            parser.nextToken();
            assertThrows(IOException.class, () -> DocumentReader.read(parser, fields -> number(fields, "x")));
        }
    }

    private static int number(DocumentFields fields, String name) {
        return fields.required(name, ScalarType.INTEGER);
    }

    private static void assertMismatch(String message, String json, DocumentBuilder<?> builder) {
        assertEquals(message, complaint(json, builder));
    }

    private static void assertComplaint(String beginning, String json, DocumentBuilder<?> builder) {
        String complaint = complaint(json, builder);
        assertTrue(complaint.startsWith(beginning), complaint);
    }

    private static String complaint(String json, DocumentBuilder<?> builder) {
        return String.valueOf(assertThrows(DocumentMismatchException.class, () -> read(json, builder), json)
                .getMessage());
    }
}
