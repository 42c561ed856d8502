package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.it.types.Everything;
import dev.penstock.it.types.EverythingDocumentBuilder;
import dev.penstock.it.types.EverythingIndex;
import dev.penstock.it.types.LineIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.json.JsonDocuments;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every scalar type and composite keys, by seeding and by live change alike, back to the typed record. */
@WithServers
@DisplayName("Values arrive exactly")
final class TypesTest {

    private static final String TABLE = "\"odd schema\".\"Every \"\"Thing\"\"\"";
    static final String[] SCHEMA = {
        "CREATE SCHEMA \"odd schema\"",
        "CREATE TYPE mood AS ENUM ('GOOD', 'BAD')",
        "CREATE TABLE " + TABLE + " (id uuid PRIMARY KEY, flag boolean NOT NULL, small smallint NOT NULL,"
                + " medium integer NOT NULL, large bigint NOT NULL, single real NOT NULL, double double precision NOT NULL,"
                + " maybe_flag boolean, maybe_small smallint, maybe_medium integer, maybe_large bigint, maybe_single real,"
                + " maybe_twice double precision, exact numeric, code text, prose text, plain varchar(100), at timestamptz,"
                + " \"when\" timestamptz, day date, moment timestamp, bytes bytea, mood mood)"
    };
    private static final String FULL = "INSERT INTO " + TABLE + " VALUES ('%s', true, -32768, 2147483647,"
            + " 9007199254740993, 0.1, 0.1, false, 7, -8, 9223372036854775807, 1e-10, 1.7976931348623157e308,"
            + " 1234567890123456789012345678.1234567890, E'tab\\t quote\" back\\\\ nul-free \\u2028', 'Grüße, 世界 🚀', '',"
            + " '2026-02-03 04:05:06.123456+02', '1999-12-31 23:59:59-11', '2024-02-29', '2024-02-29 12:34:56.7',"
            + " decode(repeat('00ff10', 100), 'hex'), 'BAD')";
    private static final String EMPTY = "INSERT INTO " + TABLE
            + " (id, flag, small, medium, large, single, double) VALUES ('%s', false, 0, 0, 0, 0, 0)";

    @Test
    void everyScalarBySeedingAndByLiveChangeAlike(TestDatabase database, OpenSearchServer search) throws Exception {
        String seeded = "00000000-0000-0000-0000-00000000000a";
        String live = "ffffffff-ffff-4fff-8fff-ffffffffffff";
        String emptySeeded = "10000000-0000-0000-0000-000000000000";
        String emptyLive = "20000000-0000-0000-0000-000000000000";
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            database.execute(FULL.formatted(seeded), EMPTY.formatted(emptySeeded));
            rig.start(Penstock.builder()
                    .index(EverythingIndex.DEFINITION)
                    .database(rig.source())
                    .sink(rig.sink()));
            rig.awaitCaughtUp();
            database.execute(FULL.formatted(live), EMPTY.formatted(emptyLive));
            rig.awaitCaughtUp();
            Map<String, JsonNode> documents = rig.search.documents(rig.prefix + "everything");
            assertEquals(4, documents.size());
            assertEquals(withoutId(document(documents, seeded)), withoutId(document(documents, live)));
            assertEquals(withoutId(document(documents, emptySeeded)), withoutId(document(documents, emptyLive)));
            assertFull(record(document(documents, live)), live);
            Everything empty = record(document(documents, emptyLive));
            assertNull(empty.exact());
            assertNull(empty.bytes());
            assertNull(empty.mood());
        }
    }

    private static void assertFull(Everything all, String id) {
        assertEquals(UUID.fromString(id), all.id());
        assertEquals(true, all.flag());
        assertEquals(Short.MIN_VALUE, all.small());
        assertEquals(Integer.MAX_VALUE, all.medium());
        assertEquals(9007199254740993L, all.large());
        assertEquals(0.1f, all.single());
        assertEquals(0.1, all.twice());
        assertEquals(false, all.maybeFlag());
        assertEquals((short) 7, all.maybeSmall());
        assertEquals(-8, all.maybeMedium());
        assertEquals(Long.MAX_VALUE, all.maybeLarge());
        assertEquals(1e-10f, all.maybeSingle());
        assertEquals(Double.MAX_VALUE, all.maybeTwice());
        assertEquals(new BigDecimal("1234567890123456789012345678.1234567890"), all.exact());
        assertEquals("tab\t quote\" back\\ nul-free \u2028", all.code());
        assertEquals("Grüße, 世界 🚀", all.prose());
        assertEquals("", all.plain());
        assertEquals(Instant.parse("2026-02-03T02:05:06.123456Z"), all.at());
        assertEquals(OffsetDateTime.parse("2000-01-01T10:59:59Z"), all.when());
        assertEquals(LocalDate.parse("2024-02-29"), all.day());
        assertEquals(LocalDateTime.parse("2024-02-29T12:34:56.7"), all.moment());
        byte[] bytes = new byte[300];
        for (int i = 0; i < 300; i += 3) {
            bytes[i + 1] = (byte) 0xff;
            bytes[i + 2] = 0x10;
        }
        assertArrayEquals(bytes, all.bytes());
        assertEquals(Everything.Mood.BAD, all.mood());
    }

    @Test
    void compositeKeysWithFiltersLimitsAndSoftDeletedChildren(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(
                    "CREATE TABLE lines (warehouse text, number bigint, PRIMARY KEY (warehouse, number))",
                    "CREATE TABLE parcels (id int PRIMARY KEY, line_warehouse text, line_number bigint, weight int,"
                            + " status text, removed boolean)",
                    "ALTER TABLE parcels REPLICA IDENTITY FULL",
                    "INSERT INTO lines VALUES ('a:b', 1), ('a', 2), ('ü \"q\"', 3)",
                    "INSERT INTO parcels SELECT n, 'a:b', 1, n, 'ok', false FROM generate_series(1, 5) n");
            rig.start(Penstock.builder()
                    .index(LineIndex.DEFINITION)
                    .database(rig.source())
                    .sink(rig.sink()));
            assertLines(rig, "[5,4]", 0, "[]");
            database.execute("UPDATE parcels SET status = 'void' WHERE id = 5");
            assertLines(rig, "[4,3]", 1, "[]");
            database.execute("UPDATE parcels SET removed = true WHERE id = 4");
            assertLines(rig, "[3,2]", 1, "[]");
            database.execute("UPDATE parcels SET line_warehouse = 'a', line_number = 2 WHERE id IN (3, 5)");
            assertLines(rig, "[2,1]", 0, "[3]");
            database.execute("UPDATE lines SET number = 20 WHERE warehouse = 'a'");
            rig.awaitCaughtUp();
            assertEquals(
                    Set.of("a\\:b:1", "a:20", "ü \"q\":3"),
                    rig.search.documents(rig.prefix + "lines").keySet());
        }
    }

    private static void assertLines(Rig rig, String first, int voided, String second) throws Exception {
        rig.awaitCaughtUp();
        Map<String, JsonNode> documents = rig.search.documents(rig.prefix + "lines");
        assertEquals(Set.of("a\\:b:1", "a:2", "ü \"q\":3"), documents.keySet());
        assertEquals(
                first,
                document(documents, "a\\:b:1")
                        .get("heaviest")
                        .findValues("id")
                        .toString()
                        .replace(" ", ""));
        assertEquals(voided, document(documents, "a\\:b:1").get("voided").asInt());
        assertEquals(
                second,
                document(documents, "a:2")
                        .get("heaviest")
                        .findValues("id")
                        .toString()
                        .replace(" ", ""));
    }

    private static JsonNode document(Map<String, JsonNode> documents, String id) {
        return documents.getOrDefault(id, MissingNode.getInstance());
    }

    private static Everything record(JsonNode document) {
        return JsonDocuments.read(
                document.toString().getBytes(StandardCharsets.UTF_8), new EverythingDocumentBuilder());
    }

    private static JsonNode withoutId(JsonNode document) {
        return ((ObjectNode) document.deepCopy()).without("id");
    }
}
