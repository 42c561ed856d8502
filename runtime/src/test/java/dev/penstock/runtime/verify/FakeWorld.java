package dev.penstock.runtime.verify;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.FoundKeys;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.StoredGeneration;
import dev.penstock.runtime.spi.TooManyRowsException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of the numbers from 1, an index that lacks their documents, and an engine that is always a little behind. */
final class FakeWorld {

    static final IndexDefinition NUMBERS = new IndexDefinition(
            "numbers",
            "3fa9c2d1",
            new TableName("public", "numbers"),
            List.of(new KeyColumn("n", "bigint")),
            new DocumentSql("by keys", "by range", "range end"),
            List.of(),
            List.of(),
            "{}",
            "{}",
            null);

    private static final Generation GENERATION = new Generation("numbers", "3fa9c2d1", 1);
    private static final byte[] DOCUMENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger count;
    private final AtomicLong end = new AtomicLong(100);
    private final AtomicLong confirmed = new AtomicLong(100);
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong refreshes = new AtomicLong();
    private final AtomicBoolean scanning = new AtomicBoolean();
    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();

    /** Ids whose build had looked further than the engine had remembered when they were written. */
    final List<String> writtenTooEarly = new CopyOnWriteArrayList<>();

    /** Whether the engine writes everything by itself before the second look. */
    volatile boolean catchesUp;

    volatile int mostAtOnce;

    /** What happens while the documents of a range are built. */
    volatile Runnable building = () -> {};

    /** How many times the table was walked. */
    final AtomicInteger walks = new AtomicInteger();

    /** How many rows come as soon as the end of the table was asked for. */
    final AtomicInteger comingBehindTheEnd = new AtomicInteger();

    /** Whether readers' sight was waited for while a page of ids was being worked off. */
    volatile boolean waitedInScan;

    FakeWorld(int count) {
        this.count = new AtomicInteger(count);
    }

    DatabaseReading database() {
        return new Database();
    }

    DocumentSink sink() {
        return new Sink();
    }

    /** Puts a document into the index. */
    void store(String id) {
        stored.put(id, DOCUMENT);
    }

    private static DocumentKey key(int n) {
        return DocumentKey.of(Integer.toString(n));
    }

    private static int number(DocumentKey key) {
        return Integer.parseInt(key.values().get(0));
    }

    private final class Database implements DatabaseReading {

        @Override
        public String source() {
            return "slot";
        }

        @Override
        public String place() {
            return "7/shop";
        }

        @Override
        public DocumentSource openDocuments() {
            return new Documents();
        }

        @Override
        public WalPosition position() {
            return new WalPosition(end.get());
        }

        @Override
        public WalPosition advance() {
            return new WalPosition(end.incrementAndGet());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class Documents implements DocumentSource {

        @Override
        public FoundKeys find(Lookup lookup, Collection<DocumentKey> starts, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public KeyCursor findAll(
                Lookup lookup, Collection<DocumentKey> starts, int keyColumns, @Nullable DocumentKey after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Build build(IndexDefinition index, List<DocumentKey> keys, long largest) {
            looked.set(end.incrementAndGet()); // somebody has committed, and the build shows it
            return new Build(
                    keys.stream()
                            .map(key -> new Document(key, number(key) > count.get() ? null : DOCUMENT))
                            .toList(),
                    0,
                    0);
        }

        @Override
        public Build build(IndexDefinition index, KeyRange range, long largest) {
            if (range.after() == null) {
                walks.incrementAndGet();
            }
            building.run();
            int first = range.after() == null ? 1 : number(range.after()) + 1;
            int last = range.upTo() == null ? count.get() : number(range.upTo());
            if (last - first >= range.most()) {
                throw new TooManyRowsException(range.most());
            }
            return new Build(
                    IntStream.rangeClosed(first, last)
                            .mapToObj(n -> new Document(key(n), DOCUMENT))
                            .toList(),
                    0,
                    0);
        }

        @Override
        public @Nullable DocumentKey rangeEnd(IndexDefinition index, @Nullable DocumentKey after, int rows) {
            int last = (after == null ? 0 : number(after)) + rows;
            DocumentKey end = last > count.get() ? null : key(last);
            if (end == null) {
                count.addAndGet(comingBehindTheEnd.getAndSet(0));
            }
            return end;
        }

        @Override
        public List<DocumentKey> keys(IndexDefinition index, KeyRange range) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long estimateRows(IndexDefinition index) {
            return count.get();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class Sink implements DocumentSink, StoredDocuments {

        @Override
        public Duration longestWrite() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void open() {
            // Nothing is to be made.
        }

        @Override
        public @Nullable String readMemory(String name) {
            if (name.equals("index:numbers")) {
                return "{\"generations\":[{\"hash\":\"3fa9c2d1\",\"generation\":1,\"seeded\":true,"
                        + "\"life\":{\"madeFor\":\"3fa9c2d1\",\"shown\":true}}]}";
            }
            long before = confirmed.getAndSet(end.get());
            return "{\"maintained\":[\"numbers_3fa9c2d1\"],\"progress\":{\"confirmed\":\"" + new WalPosition(before)
                    + "\"},\"slot\":{\"systemId\":\"7\",\"database\":\"shop\"}}";
        }

        @Override
        public void writeMemory(String name, String json) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Generation create(IndexDefinition definition, int after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean reopen(Generation generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void show(Shown shown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Generation generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WriteReport write(Generation generation, List<VersionedDocument> documents) {
            for (VersionedDocument document : documents) {
                if (confirmed.get() < looked.get()) {
                    writtenTooEarly.add(document.id());
                }
                stored.put(document.id(), Objects.requireNonNull(document.source()));
            }
            return WriteReport.WRITTEN;
        }

        @Override
        public StoredDocuments stored() {
            return this;
        }

        @Override
        public @Nullable Generation visible(String index) {
            return GENERATION;
        }

        @Override
        public @Nullable StoredGeneration generation(Generation generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized void refresh(String index) {
            if (scanning.get()) {
                waitedInScan = true;
            }
            if (refreshes.incrementAndGet() == 2 && catchesUp) {
                IntStream.rangeClosed(1, count.get()).forEach(n -> stored.put(Integer.toString(n), DOCUMENT));
            }
        }

        @Override
        public List<StoredDocument> read(String index, List<String> ids) {
            return ids.stream()
                    .filter(stored::containsKey)
                    .map(id -> new StoredDocument(id, 1, DOCUMENT))
                    .toList();
        }

        @Override
        public void scan(String index, int slice, int slices, int most, IdPages pages) throws InterruptedException {
            mostAtOnce = most;
            if (slice == 0) {
                scanning.set(true);
                List<String> ids = List.copyOf(stored.keySet());
                for (int from = 0; from < ids.size(); from += most) {
                    pages.take(ids.subList(from, Math.min(ids.size(), from + most)));
                }
                scanning.set(false);
            }
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
