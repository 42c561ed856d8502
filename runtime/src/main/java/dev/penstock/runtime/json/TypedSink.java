package dev.penstock.runtime.json;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.json.RecordSink.VersionedRecord;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.ForwardingSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives documents to sinks of typed records before it passes them on to another sink, which also remembers for all of them
 * how far they are. Thread-safe.
 *
 * <pre>{@code
 * new TypedSink(OpenSearchSink.builder(url).build())
 *         .records(UserIndex.DEFINITION, new UserDocumentBuilder(), (generation, users) -> ...)
 * }</pre>
 */
public final class TypedSink implements ForwardingSink {

    private final DocumentSink sink;
    private final Map<String, Part<?>> parts = new ConcurrentHashMap<>();

    /** Wraps a sink. */
    public TypedSink(DocumentSink sink) {
        this.sink = sink;
    }

    /**
     * Adds a sink for the records of an index, built by its generated builder. Documents of an earlier definition, which are kept
     * fresh until nobody reads them any more, are no such records and do not go there.
     */
    public <T> TypedSink records(IndexDefinition index, DocumentBuilder<T> builder, RecordSink<T> records) {
        parts.put(SourceState.follower(index), new Part<>(builder, records));
        return this;
    }

    @Override
    public DocumentSink sink() {
        return sink;
    }

    /** Records are told by the definition that a generation was made for, so theirs is made anew. */
    @Override
    public boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        return !parts.containsKey(SourceState.follower(to)) && sink.adapt(generation, from, to);
    }

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        Part<?> part = parts.get(SourceState.follower(generation.index(), generation.hash()));
        if (part == null) {
            return sink.write(generation, documents);
        }
        List<Rejection> rejected = new ArrayList<>();
        List<VersionedDocument> passed = part.write(generation, documents, rejected);
        WriteReport report = sink.write(generation, passed);
        rejected.addAll(report.rejected());
        return new WriteReport(report.retry(), rejected);
    }

    private record Part<T>(DocumentBuilder<T> builder, RecordSink<T> records) {

        /** Gives on what are records, and returns their documents. */
        List<VersionedDocument> write(
                Generation generation, List<VersionedDocument> documents, List<Rejection> rejected) {
            List<VersionedRecord<T>> built = new ArrayList<>();
            List<VersionedDocument> passed = new ArrayList<>();
            for (VersionedDocument document : documents) {
                try {
                    byte[] source = document.source();
                    T one = source == null ? null : JsonDocuments.read(source, builder);
                    built.add(new VersionedRecord<>(document.id(), document.version(), one));
                    passed.add(document);
                } catch (DocumentMismatchException e) {
                    rejected.add(new Rejection(document.id(), String.valueOf(e.getMessage())));
                } catch (RuntimeException e) {
                    rejected.add(new Rejection(document.id(), "its record refuses it: " + e)); // by its constructor
                }
            }
            records.write(generation, built);
            return passed;
        }
    }
}
