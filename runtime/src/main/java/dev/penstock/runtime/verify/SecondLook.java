package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.verify.Difference.Kind;
import dev.penstock.runtime.verify.Suspects.Suspect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells what differs from what was only on its way. A document is built, the index catches up with the log as it is then, and
 * the document is read and built once more: if the database has made the same of it both times, the index should have it.
 */
final class SecondLook {

    private static final int ROUNDS = 10;

    private final IndexDefinition index;
    private final DatabaseReading database;
    private final IndexReading reading;
    private final VerifyOptions options;

    SecondLook(IndexDefinition index, DatabaseReading database, IndexReading reading, VerifyOptions options) {
        this.index = index;
        this.database = database;
        this.reading = reading;
        this.options = options;
    }

    /** What differs of suspects {@link #withKeys}. */
    List<Difference> differences(Map<String, Suspect> known) throws InterruptedException {
        List<Difference> found = new ArrayList<>();
        try (DocumentSource documents = database.openDocuments()) {
            for (Map<String, Suspect> part : parts(known)) {
                settle(part, new Builds(index, documents), found);
            }
        }
        return found;
    }

    /** In portions that fit into one request. */
    List<Map<String, Suspect>> parts(Map<String, Suspect> suspects) {
        List<Map<String, Suspect>> parts = new ArrayList<>();
        suspects.forEach((id, suspect) -> {
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() >= options.rangeRows()) {
                parts.add(new LinkedHashMap<>());
            }
            parts.get(parts.size() - 1).put(id, suspect);
        });
        return parts;
    }

    private void settle(Map<String, Suspect> open, Builds builds, List<Difference> found) throws InterruptedException {
        Map<String, Expected> before = expected(open, builds);
        for (int round = 1; !open.isEmpty(); round++) {
            reading.awaitReadable(database.position(), options.patience());
            Map<String, StoredDocument> stored = reading.read(before);
            Map<String, Expected> after = expected(open, builds);
            for (String id : List.copyOf(open.keySet())) {
                Expected last = Objects.requireNonNull(after.get(id));
                boolean settled = last.isSame(Objects.requireNonNull(before.get(id)));
                Difference difference = last.from(id, stored.get(id));
                if (difference == null || settled || round == ROUNDS) {
                    open.remove(id);
                }
                if (difference != null && settled) {
                    found.add(difference);
                } else if (difference != null && round == ROUNDS) {
                    found.add(new Difference(id, Kind.UNSETTLED, List.of()));
                }
            }
            before = after;
            before.keySet().retainAll(open.keySet());
        }
    }

    /** What the database makes of each now. */
    Map<String, Expected> expected(Map<String, Suspect> suspects, Builds builds) {
        List<DocumentKey> keys = suspects.values().stream()
                .map(Suspect::key)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Expected> built = new HashMap<>();
        for (Expected one : builds.of(keys)) {
            built.put(Objects.requireNonNull(one.key()).id(), one);
        }
        Map<String, Expected> expected = new LinkedHashMap<>();
        suspects.forEach((id, suspect) -> {
            Expected one = built.getOrDefault(id, Expected.NONE);
            // A stray id that is no key of the table, a word for a number, fails too.
            DocumentKey key = one.key();
            boolean noKey = suspect.stray() && one.failure() != null && key != null && !builds.isKey(key);
            expected.put(id, noKey ? Expected.NONE : one);
        });
        return expected;
    }

    /** With the keys of those whose ids are digests: if there are any, all rows are walked once for all of them. */
    SortedMap<String, Suspect> withKeys(Map<String, Suspect> suspects) throws InterruptedException {
        SortedMap<String, Suspect> known = new TreeMap<>(suspects);
        if (suspects.entrySet().stream()
                .noneMatch(one -> one.getValue().key() == null && DocumentKey.isDigest(one.getKey()))) {
            return known;
        }
        new Walk(index, database, options).run(built -> {
            for (Expected one : built) {
                DocumentKey key = Objects.requireNonNull(one.key());
                synchronized (known) {
                    known.computeIfPresent(key.id(), (id, suspect) -> new Suspect(key, suspect.stray()));
                }
            }
        });
        return known;
    }
}
