package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.verify.Difference.Kind;
import dev.penstock.runtime.verify.Suspects.Suspect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Compares an index with its database while an engine keeps it in step. The database is walked by key ranges and the index is
 * asked for those ids; then the index is walked for ids that the database has not shown. What differs is looked at again once
 * the index has caught up, and only what differs still is reported.
 *
 * <p>The engine must run, or have stopped after it had caught up. Heap: up to 24 bytes for each document. Used by one thread,
 * once.
 */
public final class Verification implements AutoCloseable {

    private final IndexDefinition definition;
    private final DatabaseReading database;
    private final DocumentSink sink;
    private final VerifyOptions options;
    private final IdSet seen = new IdSet();
    private final Suspects suspects;
    private final LongAdder compared = new LongAdder();

    /** Makes a comparison. It takes over the database and the sink. */
    public Verification(
            IndexDefinition definition, DatabaseReading database, DocumentSink sink, VerifyOptions options) {
        this.definition = definition;
        this.database = database;
        this.sink = sink;
        this.options = options;
        this.suspects = new Suspects(definition.name());
    }

    /**
     * Compares, and repairs if that is asked for.
     *
     * @throws dev.penstock.runtime.spi.PenstockException when the index is not there, is being built anew, does not catch up, or
     *     differs in more than 100000 documents
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     * @throws InterruptedException when the thread is interrupted
     */
    public VerifyReport run() throws InterruptedException {
        IndexReading reading = IndexReading.open(definition, sink, database);
        Pace rows = new Pace(options.rate());
        new Walk(definition, database, options).run(built -> compare(built, reading, rows));
        Pace ids = new Pace(options.rate());
        Workers.each(
                options.parallel(), slice -> reading.scan(slice, options.parallel(), page -> suspectStrays(page, ids)));
        SecondLook look = new SecondLook(definition, database, reading, options);
        SortedMap<String, Suspect> again = suspects.all();
        List<Difference> found = look.differences(again);
        List<Difference> remaining = found;
        if (options.repair() && !found.isEmpty()) {
            again.keySet().retainAll(found.stream().map(Difference::id).toList());
            new Repair(definition, database, sink, reading, look, options).write(repairable(again, found));
            remaining = look.differences(again);
        }
        reading.current();
        return new VerifyReport(reading.generation(), compared.sum(), found, remaining);
    }

    private void compare(List<Expected> built, IndexReading reading, Pace pace) throws InterruptedException {
        pace.pass(built.size());
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (Expected one : built) {
            String id = Objects.requireNonNull(one.key()).id();
            seen.add(id);
            expected.put(id, one);
        }
        Map<String, StoredDocument> stored = reading.read(expected);
        expected.forEach((id, one) -> {
            if (one.from(id, stored.get(id)) != null) {
                suspects.add(id, new Suspect(one.key(), false));
            }
        });
        compared.add(built.size());
    }

    private void suspectStrays(List<String> ids, Pace pace) throws InterruptedException {
        pace.pass(ids.size());
        for (String id : ids) {
            if (!seen.contains(id)) {
                suspects.add(
                        id, new Suspect(DocumentKey.ofId(id, definition.key().size()), true));
            }
        }
    }

    private static SortedMap<String, Suspect> repairable(SortedMap<String, Suspect> all, List<Difference> found) {
        SortedMap<String, Suspect> repairable = new TreeMap<>(all);
        found.stream()
                .filter(one -> one.kind() == Kind.UNBUILDABLE || one.kind() == Kind.UNSETTLED)
                .forEach(one -> repairable.remove(one.id()));
        return repairable;
    }

    /** Closes the database and the sink. */
    @Override
    public void close() {
        try (sink) {
            database.close();
        }
    }
}
