package dev.penstock.runtime.json;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TypedDocuments;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.ChangeSource;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.FoundKeys;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.SourceStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source whose documents pass a transformer, as typed records. Those of other indexes are passed on unread. */
public final class TransformingSource implements Source {

    private final Source source;
    private final Map<String, TypedDocuments<?>> typed;

    /**
     * Wraps a source.
     *
     * @param typed what is done with documents, by the names of their indexes
     */
    public TransformingSource(Source source, Map<String, TypedDocuments<?>> typed) {
        this.source = source;
        this.typed = Map.copyOf(typed);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public SourceSession open(SourceMemory memory, Supplier<List<IndexDefinition>> earlier)
            throws InterruptedException {
        return new Session(source.open(memory, earlier), typed);
    }

    @Override
    public SourceSession renew(SourceSession over, SourceMemory memory, Supplier<List<IndexDefinition>> earlier)
            throws InterruptedException {
        return new Session(source.renew(((Session) over).session, memory, earlier), typed);
    }

    private record Session(SourceSession session, Map<String, TypedDocuments<?>> typed) implements SourceSession {

        @Override
        public SourceState state() {
            return session.state();
        }

        @Override
        public List<IndexDefinition> followed() {
            return session.followed();
        }

        @Override
        public ChangeSource changes() {
            return session.changes();
        }

        @Override
        public DocumentSource openDocuments() {
            return new Documents(session.openDocuments(), typed);
        }

        @Override
        public WalPosition advance() {
            return session.advance();
        }

        @Override
        public @Nullable SourceStatus status() {
            return session.status();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    record Documents(DocumentSource documents, Map<String, TypedDocuments<?>> typed) implements DocumentSource {

        @Override
        public FoundKeys find(Lookup lookup, Collection<DocumentKey> starts, int most) {
            return documents.find(lookup, starts, most);
        }

        @Override
        public KeyCursor findAll(
                Lookup lookup, Collection<DocumentKey> starts, int keyColumns, @Nullable DocumentKey after) {
            return documents.findAll(lookup, starts, keyColumns, after);
        }

        @Override
        public Build build(IndexDefinition index, List<DocumentKey> keys, long largest) {
            return transformed(index, documents.build(index, keys, largest));
        }

        @Override
        public Build build(IndexDefinition index, KeyRange range, long largest) {
            return transformed(index, documents.build(index, range, largest));
        }

        @Override
        public @Nullable DocumentKey rangeEnd(IndexDefinition index, @Nullable DocumentKey after, int rows) {
            return documents.rangeEnd(index, after, rows);
        }

        @Override
        public List<DocumentKey> keys(IndexDefinition index, KeyRange range) {
            return documents.keys(index, range);
        }

        @Override
        public long estimateRows(IndexDefinition index) {
            return documents.estimateRows(index);
        }

        @Override
        public void close() {
            documents.close();
        }

        private Build transformed(IndexDefinition index, Build build) {
            // An earlier definition may have the index's name and no transformer.
            TypedDocuments<?> types = index.transformer() == null ? null : typed.get(index.name());
            return types == null
                    ? build
                    : new Build(
                            build.documents().stream()
                                    .map(document -> transformed(document, types))
                                    .toList(),
                            build.tooLarge(),
                            build.startedNanos(),
                            build.durableAfterNanos());
        }

        private static <T> Document transformed(Document document, TypedDocuments<T> types) {
            byte[] source = document.source();
            if (source == null) {
                return document;
            }
            try {
                T transformed = types.transformer().transform(JsonDocuments.read(source, types.builder()));
                return new Document(
                        document.key(), transformed == null ? null : JsonDocuments.write(transformed, types.writer()));
            } catch (RuntimeException e) {
                throw new BuildFailedException(
                        types.transformer().getClass().getName() + " of document "
                                + document.key().id() + ": " + e,
                        e);
            }
        }
    }
}
