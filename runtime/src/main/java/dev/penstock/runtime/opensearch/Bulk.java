package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.penstock.runtime.spi.VersionedDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as the body of one bulk request (OpenSearch documentation, Bulk API). */
final class Bulk {

    private final List<VersionedDocument> documents = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte @Nullable [] marker;

    private Bulk(byte @Nullable [] marker) {
        this.marker = marker;
    }

    /** Splits documents into requests of about so many bytes each; deletes become markers of the time. */
    static List<Bulk> split(List<VersionedDocument> documents, int bytes, long nowMillis) {
        return split(documents, bytes, DeletionMarker.source(nowMillis));
    }

    /** The same where nobody minds that a delete is forgotten. */
    static List<Bulk> withoutMarkers(List<VersionedDocument> documents, int bytes) {
        return split(documents, bytes, null);
    }

    private static List<Bulk> split(List<VersionedDocument> documents, int bytes, byte @Nullable [] marker) {
        List<Bulk> bulks = new ArrayList<>();
        Bulk current = new Bulk(marker);
        for (VersionedDocument document : documents) {
            if (current.body.size() >= bytes) {
                bulks.add(current);
                current = new Bulk(marker);
            }
            current.add(document);
        }
        if (!current.documents.isEmpty()) {
            bulks.add(current);
        }
        return bulks;
    }

    /** The same documents as two requests; for a request of several. */
    List<Bulk> halves() {
        int middle = documents.size() / 2;
        return List.of(of(documents.subList(0, middle)), of(documents.subList(middle, documents.size())));
    }

    boolean hasDeletes() {
        return documents.stream().anyMatch(document -> document.source() == null);
    }

    /** The documents, in the order of the body. */
    List<VersionedDocument> documents() {
        return documents;
    }

    byte[] body() {
        return body.toByteArray();
    }

    private Bulk of(List<VersionedDocument> part) {
        Bulk bulk = new Bulk(marker);
        part.forEach(bulk::add);
        return bulk;
    }

    private void add(VersionedDocument document) {
        documents.add(document);
        byte[] source = document.source();
        byte[] line = source == null ? marker : source;
        // No pipeline for a marker: it is no document.
        String action = "{\"%s\":{\"_id\":\"%s\",\"version\":%s,\"version_type\":\"external_gte\"%s}}\n"
                .formatted(
                        line == null ? "delete" : "index",
                        new String(JsonStringEncoder.getInstance().quoteAsString(document.id())),
                        Long.toString(document.version()), // %d would write the digits of the JVM's language
                        source == null && line != null ? ",\"pipeline\":\"_none\"" : "");
        body.writeBytes(action.getBytes(StandardCharsets.UTF_8));
        if (line != null) {
            body.writeBytes(line);
            body.write('\n');
        }
    }
}
