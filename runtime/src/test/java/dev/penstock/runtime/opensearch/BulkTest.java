package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.spi.VersionedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkTest {

    private static final long NOW = 1_750_000_000_123L;

    @Test
    void r5WritesEveryActionWithItsVersionAndTheDocumentsBytesAsTheyAre() {
        assertEquals(
                """
                {"index":{"_id":"1","version":42,"version_type":"external_gte"}}
                {"name":"zażółć", "n" : 1}
                {"index":{"_id":"2","version":42,"version_type":"external_gte","pipeline":"_none"}}
                {"penstock_deleted":1750000000123}
                {"index":{"_id":"3","version":9223372036854775807,"version_type":"external_gte"}}
                {}
                """,
                body(List.of(
                        document("1", 42, "{\"name\":\"zażółć\", \"n\" : 1}"),
                        document("2", 42, null),
                        document("3", Long.MAX_VALUE, "{}"))));
    }

    @Test
    void escapesIds() {
        assertEquals("""
                {"index":{"_id":"a\\"b\\\\:c\\n\\u0000ł","version":1,"version_type":"external_gte","pipeline":"_none"}}
                {"penstock_deleted":1750000000123}
                """, body(List.of(document("a\"b\\:c\n\u0000ł", 1, null))));
    }

    @Test
    void writesNumbersTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertEquals("""
                    {"index":{"_id":"1","version":42,"version_type":"external_gte","pipeline":"_none"}}
                    {"penstock_deleted":1750000000123}
                    """, body(List.of(document("1", 42, null))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void splitsByBytesAndLeavesNothingOut() {
        List<VersionedDocument> documents = IntStream.range(0, 100)
                .mapToObj(i -> document("id" + i, 1, "{\"x\":\"" + "y".repeat(40) + "\"}"))
                .toList();

        List<Bulk> bulks = Bulk.split(documents, 1_000, NOW);

        assertEquals(
                documents,
                bulks.stream().flatMap(bulk -> bulk.documents().stream()).toList());
        assertEquals(
                List.of(), bulks.stream().filter(bulk -> bulk.bytes() > 1_200).toList(), "one document more at most");
        assertEquals(
                List.of(),
                bulks.subList(0, bulks.size() - 1).stream()
                        .filter(bulk -> bulk.bytes() < 1_000)
                        .toList());
    }

    @Test
    void sendsADocumentThatIsTooLargeByItself() {
        List<Bulk> bulks = Bulk.split(List.of(document("1", 1, "x".repeat(5_000)), document("2", 1, "y")), 1_000, NOW);

        assertEquals(2, bulks.size());
    }

    @Test
    void makesNoRequestOfNothing() {
        assertEquals(List.of(), Bulk.split(List.of(), 1_000, NOW));
    }

    private static String body(List<VersionedDocument> documents) {
        List<Bulk> bulks = Bulk.split(documents, 1 << 20, NOW);
        assertEquals(1, bulks.size());
        byte[] body = bytes(bulks.get(0));
        assertEquals(bulks.get(0).bytes(), body.length);
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Bulk bulk) {
        try (InputStream body = bulk.body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VersionedDocument document(String id, long version, @Nullable String source) {
        return new VersionedDocument(id, version, source == null ? null : source.getBytes(StandardCharsets.UTF_8));
    }
}
