package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.client.Search;
import dev.penstock.client.SearchHit;
import dev.penstock.client.SearchIndex;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.json.JsonDocuments;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values, each alone in a row among nulls, that must arrive in the same way by seeding, by INSERT and by UPDATE while the
 * engine follows; in the document, in the record that is built of it, and in the one that a reader finds.
 *
 * @param <R> the record
 */
final class Arrivals<R extends Record> {

    /** Rows by how they come: those of the last kind are seeded with nulls. */
    private static final int INSERTED = 10_000;

    private static final int UPDATED = 20_000;

    private final IndexDefinition definition;
    private final Class<R> type;
    private final SearchIndex<R, ?> index;
    private final List<Value> values = new ArrayList<>();

    Arrivals(IndexDefinition definition, Class<R> type, SearchIndex<R, ?> index) {
        this.definition = definition;
        this.type = type;
        this.index = index;
    }

    IndexDefinition definition() {
        return definition;
    }

    /** Expects a value, given as SQL, to become that JSON and that Java value. */
    Arrivals<R> value(String column, String sql, String json, @Nullable Object java) {
        values.add(new Value(column, sql, json, java));
        return this;
    }

    /** Expects a value to become null. */
    Arrivals<R> becomesNull(String column, String... sql) {
        for (String value : sql) {
            value(column, value, "null", null);
        }
        return this;
    }

    /** Expects that a row with the value has no document, and that a document whose row gets it stays as it was. */
    Arrivals<R> isRejected(String column, String... sql) {
        for (String value : sql) {
            values.add(new Value(column, value, null, null));
        }
        return this;
    }

    /** Seeds, starts, changes, and compares. */
    void check(Rig rig, Penstock.Builder engine) throws Exception {
        String table = "\"" + definition.root().name() + "\"";
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            rig.database.execute(
                    insert(table, value.column(), i, value.sql()), insert(table, value.column(), UPDATED + i, "NULL"));
        }
        rig.start(engine);
        rig.awaitCaughtUp();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            rig.database.execute(
                    insert(table, value.column(), INSERTED + i, value.sql()),
                    "UPDATE " + table + " SET " + value.column() + " = " + value.sql() + " WHERE id = "
                            + (UPDATED + i));
        }
        rig.awaitCaughtUp();
        Map<String, JsonNode> documents = rig.search.documents(rig.prefix + definition.name());
        for (int i = 0; i < values.size(); i++) {
            assertArrived(values.get(i), "seeded", documents.get(String.valueOf(i)));
            assertArrived(values.get(i), "inserted", documents.get(String.valueOf(INSERTED + i)));
            assertUpdated(values.get(i), documents.get(String.valueOf(UPDATED + i)));
        }
        Map<String, R> found = found(rig);
        assertEquals(documents.keySet(), found.keySet());
        for (int i = 0; i < values.size(); i++) {
            for (int id : List.of(i, INSERTED + i)) {
                R record = found.get(String.valueOf(id));
                if (record != null) {
                    assertRead(values.get(i), record, "found");
                }
            }
        }
    }

    /** All documents as a typed client finds them, which may be as large as the database has them. */
    private Map<String, R> found(Rig rig) throws IOException {
        ObjectMapper boundless = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build());
        rig.search.call("POST", "/" + rig.prefix + definition.name() + "/_refresh", "");
        try (SearchConnection connection = new SearchConnection(rig, boundless);
                Stream<SearchHit<R>> hits = Search.of(index).size(50).streamHits(connection.client, Rig.PATIENCE)) {
            return hits.collect(Collectors.toMap(SearchHit::id, SearchHit::document));
        }
    }

    /** Without formats, which would write the digits of the JVM's language. */
    private static String insert(String table, String column, int id, String value) {
        return "INSERT INTO " + table + " (id, " + column + ") VALUES (" + id + ", " + value + ")";
    }

    private void assertUpdated(Value value, @Nullable JsonNode document) throws ReflectiveOperationException {
        assertNotNull(document, value.column());
        assertArrived(
                value.json() == null ? new Value(value.column(), value.sql(), "null", null) : value,
                "updated",
                document);
    }

    private void assertArrived(Value value, String how, @Nullable JsonNode document)
            throws ReflectiveOperationException {
        String what = value.column() + " " + value.sql() + " " + how;
        if (value.json() == null) {
            assertEquals(null, document, what);
            return;
        }
        assertNotNull(document, what);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals("id")) {
                boolean set = component.getName().equals(value.column());
                assertEquals(
                        ExactJson.read(set ? value.json() : "null"),
                        document.get(component.getName()),
                        () -> what + ": " + component.getName());
            }
        }
        assertRead(
                value, JsonDocuments.read(document.toString().getBytes(StandardCharsets.UTF_8), index.builder()), how);
    }

    private void assertRead(Value value, R record, String how) throws ReflectiveOperationException {
        String what = value.column() + " " + value.sql() + " " + how;
        Object java = type.getMethod(value.column()).invoke(record);
        if (value.java() instanceof byte[] bytes) {
            assertTrue(java instanceof byte[], what);
            assertArrayEquals(bytes, (byte[]) java, what);
        } else {
            assertEquals(value.java(), java, what);
        }
    }

    private record Value(
            String column,
            String sql,
            @Nullable String json,
            @Nullable Object java) {}
}
