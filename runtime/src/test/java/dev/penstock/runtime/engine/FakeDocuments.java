package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.FoundKeys;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.TooManyRowsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents of a {@link FakeSource} as its rows are now. */
final class FakeDocuments implements DocumentSource {

    private final FakeSource source;

    FakeDocuments(FakeSource source) {
        this.source = source;
    }

    @Override
    public FoundKeys find(Lookup lookup, Collection<DocumentKey> starts, int most) {
        source.finding.before(List.copyOf(starts));
        source.journal.note("find " + lookup.path() + " " + ids(starts));
        List<DocumentKey> found = found(starts);
        return new FoundKeys(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }

    @Override
    public KeyCursor findAll(
            Lookup lookup, Collection<DocumentKey> starts, int keyColumns, @Nullable DocumentKey after) {
        source.journal.note("find all " + ids(starts) + (after == null ? "" : " after " + after.id()));
        List<DocumentKey> left = new ArrayList<>(found(starts).stream()
                .sorted(Comparator.comparing(DocumentKey::id))
                .filter(key -> after == null || key.id().compareTo(after.id()) > 0)
                .toList());
        return new KeyCursor() {
            @Override
            public List<DocumentKey> next(int most) {
                List<DocumentKey> page = List.copyOf(left.subList(0, Math.min(most, left.size())));
                left.subList(0, page.size()).clear();
                return page;
            }

            @Override
            public void close() {
                source.journal.note("close cursor");
            }
        };
    }

    private List<DocumentKey> found(Collection<DocumentKey> starts) {
        Set<DocumentKey> found = new LinkedHashSet<>();
        starts.forEach(start -> found.addAll(source.find(start)));
        return List.copyOf(found);
    }

    @Override
    public Build build(IndexDefinition index, List<DocumentKey> keys, long largest) {
        long started = System.nanoTime() - source.age.apply(keys).toNanos();
        source.building.before(keys);
        source.journal.note("build " + ids(keys));
        return build(keys, largest, started);
    }

    @Override
    public Build build(IndexDefinition index, KeyRange range, long largest) {
        long started = System.nanoTime();
        List<DocumentKey> keys = keysOf(range);
        source.building.before(keys);
        source.journal.note("seed " + ids(keys));
        return build(keys, largest, started);
    }

    @Override
    public List<DocumentKey> keys(IndexDefinition index, KeyRange range) {
        source.journal.note("keys");
        return keysOf(range);
    }

    @Override
    public @Nullable DocumentKey rangeEnd(IndexDefinition index, @Nullable DocumentKey after, int rows) {
        DocumentKey end = behind(after).keySet().stream()
                .skip(rows - 1L)
                .findFirst()
                .map(DocumentKey::of)
                .orElse(null);
        source.dealt.run();
        return end;
    }

    @Override
    public long estimateRows(IndexDefinition index) {
        return source.rows.size();
    }

    @Override
    public void close() {
        source.sourcesOpen.decrementAndGet();
        source.journal.note("close documents");
    }

    private List<DocumentKey> keysOf(KeyRange range) {
        List<DocumentKey> keys = new ArrayList<>();
        DocumentKey upTo = range.upTo();
        NavigableMap<String, String> rows = behind(range.after());
        (upTo == null ? rows : rows.headMap(upTo.id(), true)).keySet().forEach(id -> keys.add(DocumentKey.of(id)));
        if (keys.size() > range.most()) {
            throw new TooManyRowsException(range.most());
        }
        return keys;
    }

    private Build build(List<DocumentKey> keys, long largest, long started) {
        List<Document> documents = new ArrayList<>();
        List<Build.LargeDocument> tooLarge = new ArrayList<>();
        source.asking.accept(largest);
        for (DocumentKey key : keys) {
            Document document = document(key);
            byte[] json = document.source();
            long bytes = source.sizes.getOrDefault(key.id(), json == null ? 0L : json.length);
            if (bytes <= largest) {
                documents.add(document);
            } else {
                tooLarge.add(new Build.LargeDocument(key, bytes));
            }
        }
        return new Build(documents, tooLarge, started, 0);
    }

    private NavigableMap<String, String> behind(@Nullable DocumentKey after) {
        return after == null ? source.rows : source.rows.tailMap(after.id(), false);
    }

    private Document document(DocumentKey key) {
        String json = source.noDocuments.contains(key.id()) ? null : source.rows.get(key.id());
        return new Document(key, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }

    private static String ids(Collection<DocumentKey> keys) {
        return String.join(",", keys.stream().map(DocumentKey::id).toList());
    }

    /** What happens before something is built or looked up. */
    interface Hook {
        void before(List<DocumentKey> keys);
    }
}
