package dev.penstock.runtime.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.FoundKeys;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.KeyRange;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuildsTest {

    private static final IndexDefinition NUMBERS = new IndexDefinition(
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

    @Test
    void aRangeIsBuiltButForTheRowsThatFail() {
        assertRange(new KeyRange(null, null, Integer.MAX_VALUE), 100, Set.of(1, 50, 51, 100));
        assertRange(new KeyRange(key(20), key(40), Integer.MAX_VALUE), 20, Set.of(21, 40));
        assertRange(new KeyRange(key(20), key(40), Integer.MAX_VALUE), 20, Set.of());
    }

    @Test
    void itMayHaveMoreOrFewerRowsThanWhenItWasMade() {
        assertRange(new KeyRange(key(20), key(40), Integer.MAX_VALUE), 3, Set.of(21, 30, 31));
        assertRange(new KeyRange(key(90), null, Integer.MAX_VALUE), 100, Set.of(95));
        assertRange(new KeyRange(null, null, Integer.MAX_VALUE), 1, Set.of(7, 100));
    }

    @Test
    void ofKeysThoseAreNamedThatFail() {
        Builds builds = new Builds(NUMBERS, new Numbers(Set.of(3, 4)));

        assertEquals(
                List.of("1", "2", "3 failed", "4 failed", "101 none"),
                words(builds.of(List.of(key(1), key(2), key(3), key(4), key(101)))));
        assertEquals(List.of(), builds.of(List.of()));
    }

    private static void assertRange(KeyRange range, int rows, Set<Integer> failing) {
        List<String> expected = inside(range).stream()
                .map(n -> n + (failing.contains(n) ? " failed" : ""))
                .toList();

        assertEquals(expected, words(new Builds(NUMBERS, new Numbers(failing)).of(range, rows)));
    }

    private static List<String> words(List<Expected> built) {
        return built.stream()
                .map(one -> Objects.requireNonNull(one.key()).id()
                        + (one.failure() != null ? " failed" : one.source() == null ? " none" : ""))
                .toList();
    }

    private static DocumentKey key(int n) {
        return DocumentKey.of(Integer.toString(n));
    }

    private static int number(DocumentKey key) {
        return Integer.parseInt(key.id());
    }

    private static List<Integer> inside(KeyRange range) {
        DocumentKey after = range.after();
        DocumentKey upTo = range.upTo();
        return IntStream.rangeClosed(after == null ? 1 : number(after) + 1, upTo == null ? 100 : number(upTo))
                .boxed()
                .toList();
    }

    /** A table of the numbers from 1 to 100, some of which make a statement fail. */
    private record Numbers(Set<Integer> failing) implements DocumentSource {

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
        public List<DocumentKey> keys(IndexDefinition index, KeyRange range) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Build build(IndexDefinition index, List<DocumentKey> keys, long largest) {
            return built(keys.stream().map(BuildsTest::number).toList());
        }

        @Override
        public Build build(IndexDefinition index, KeyRange range, long largest) {
            return built(inside(range));
        }

        private Build built(List<Integer> numbers) {
            if (new TreeSet<>(numbers).removeAll(failing)) {
                throw new BuildFailedException("division by zero", null);
            }
            return new Build(numbers.stream().map(Numbers::document).toList(), 0, 0);
        }

        private static Document document(int n) {
            return new Document(key(n), n > 100 ? null : "{}".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public @Nullable DocumentKey rangeEnd(IndexDefinition index, @Nullable DocumentKey after, int rows) {
            int end = (after == null ? 0 : number(after)) + rows;
            return end > 100 ? null : key(end);
        }

        @Override
        public long estimateRows(IndexDefinition index) {
            return 100;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
