package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.penstock.runtime.spi.VersionedDocument;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the body of one bulk request (OpenSearch documentation, Bulk API). The body is read from the documents' own bytes.
 * The client library gathers it once to send it; this way there is one copy fewer of it in a small heap.
 */
final class Bulk {

    private static final byte[] END_OF_LINE = {'\n'};

    private final List<VersionedDocument> documents = new ArrayList<>();
    private final List<byte[]> pieces = new ArrayList<>();
    private long bytes;
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
            if (current.bytes >= bytes) {
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

    /** How many bytes the body has. */
    long bytes() {
        return bytes;
    }

    /** The body, from its beginning. */
    InputStream body() {
        return new SequenceInputStream(Collections.enumeration(
                pieces.stream().map(ByteArrayInputStream::new).toList()));
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
        // No pipeline for a marker: it is no document. Not formatted: %d would write the digits of the JVM's language.
        String action = "{\"" + (line == null ? "delete" : "index")
                + "\":{\"_id\":\"" + new String(JsonStringEncoder.getInstance().quoteAsString(document.id()))
                + "\",\"version\":" + document.version() + ",\"version_type\":\"external_gte\""
                + (source == null && line != null ? ",\"pipeline\":\"_none\"" : "") + "}}\n";
        add(action.getBytes(StandardCharsets.UTF_8));
        if (line != null) {
            add(line);
            add(END_OF_LINE);
        }
    }

    private void add(byte[] piece) {
        pieces.add(piece);
        bytes += piece.length;
    }
}
