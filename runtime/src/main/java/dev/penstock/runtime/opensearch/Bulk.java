package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.penstock.runtime.spi.VersionedDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Documents as the body of one bulk request (OpenSearch documentation, Bulk API). */
final class Bulk {

    private final List<VersionedDocument> documents = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Bulk() {}

    /** Splits documents into requests of about so many bytes each. */
    static List<Bulk> split(List<VersionedDocument> documents, int bytes) {
        List<Bulk> bulks = new ArrayList<>();
        Bulk current = new Bulk();
        for (VersionedDocument document : documents) {
            if (current.body.size() >= bytes) {
                bulks.add(current);
                current = new Bulk();
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

    /** The documents, in the order of the body. */
    List<VersionedDocument> documents() {
        return documents;
    }

    byte[] body() {
        return body.toByteArray();
    }

    private static Bulk of(List<VersionedDocument> documents) {
        Bulk bulk = new Bulk();
        documents.forEach(bulk::add);
        return bulk;
    }

    private void add(VersionedDocument document) {
        documents.add(document);
        byte[] source = document.source();
        String action = "{\"%s\":{\"_id\":\"%s\",\"version\":%s,\"version_type\":\"external_gte\"}}\n"
                .formatted(
                        source == null ? "delete" : "index",
                        new String(JsonStringEncoder.getInstance().quoteAsString(document.id())),
                        Long.toString(document.version())); // %d would write the digits of the JVM's language
        body.writeBytes(action.getBytes(StandardCharsets.UTF_8));
        if (source != null) {
            body.writeBytes(source);
            body.write('\n');
        }
    }
}
