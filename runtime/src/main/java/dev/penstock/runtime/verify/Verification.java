package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.DocumentSource;
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

    private static final int MOST_IDS = 2_000;

    private final IndexDefinition definition;
    private final DatabaseReading database;
    private final DocumentSink sink;
    private final VerifyOptions options;
    private final IdSet seen = new IdSet();
    private final Suspects suspects = new Suspects();
    private final Strays strays;
    private final Findings findings;
    private final LongAdder compared = new LongAdder();
    private volatile long estimatedRows;

    /** Makes a comparison. It takes over the database and the sink. */
    public Verification(
            IndexDefinition definition, DatabaseReading database, DocumentSink sink, VerifyOptions options) {
        this.definition = definition;
        this.database = database;
        this.sink = sink;
        this.options = options;
        this.strays = new Strays(definition.name());
        this.findings = new Findings(definition.name());
    }

    /**
     * Compares, and repairs if that is asked for.
     *
     * @throws dev.penstock.runtime.spi.PenstockException when the index is not there, is being built anew, does not catch up,
     *     differs in more than 100000 documents, or has more than 100000 that the database did not show when it was walked
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     * @throws InterruptedException when the thread is interrupted
     */
    public VerifyReport run() throws InterruptedException {
        IndexReading reading = IndexReading.open(definition, sink, database);
        try (DocumentSource documents = database.openDocuments()) {
            estimatedRows = documents.estimateRows(definition);
        }
        SecondLook look = new SecondLook(definition, database, reading, options);
        Pace rows = new Pace(options.rate());
        new Walk(definition, database, options).run(built -> compare(built, reading, look, rows));
        Pace ids = new Pace(options.rate());
        int slices = options.parallel();
        Workers.each(slices, slice -> reading.scan(slice, slices, idsAtOnce(), page -> collectStrays(page, ids)));
        lookAgain(withStrays(suspects.takeAll()), look);
        List<Difference> found = findings.differences();
        List<Difference> remaining = found;
        if (options.repair() && !found.isEmpty()) {
            SortedMap<String, Suspect> again = findings.suspects();
            new Repair(definition, database, sink, reading, look, options).write(repairable(again, found));
            remaining = look.differences(look.withKeys(again));
        }
        reading.current();
        return new VerifyReport(reading.generation(), compared.sum(), found, remaining);
    }

    /** How many documents of the database were compared so far. May be asked by another thread. */
    public long compared() {
        return compared.sum();
    }

    /** About how many rows the root table has; 0 while that is not known. May be asked by another thread. */
    public long estimatedRows() {
        return estimatedRows;
    }

    /** As many as may be read in a minute: the sink does not keep a scan open for ever. */
    private int idsAtOnce() {
        long inAMinute = options.rate() == 0 ? MOST_IDS : 60L * options.rate() / options.parallel();
        return (int) Math.max(1, Math.min(MOST_IDS, inAMinute));
    }

    /** As soon as there are many: a heap holds any number of documents that were only on their way. */
    private void suspect(String id, Suspect suspect, SecondLook look) throws InterruptedException {
        lookAgain(suspects.add(id, suspect), look);
    }

    private void lookAgain(SortedMap<String, Suspect> some, SecondLook look) throws InterruptedException {
        if (!some.isEmpty()) {
            SortedMap<String, Suspect> known = look.withKeys(some);
            findings.add(look.differences(known), known);
        }
    }

    private void compare(List<Expected> built, IndexReading reading, SecondLook look, Pace pace)
            throws InterruptedException {
        pace.pass(built.size());
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (Expected one : built) {
            String id = Objects.requireNonNull(one.key()).id();
            seen.add(id);
            expected.put(id, one);
        }
        Map<String, StoredDocument> stored = reading.read(expected);
        for (Map.Entry<String, Expected> one : expected.entrySet()) {
            String id = one.getKey();
            if (one.getValue().from(id, stored.get(id)) != null) {
                suspect(id, new Suspect(one.getValue().key(), false), look);
            }
        }
        compared.add(built.size());
    }

    private void collectStrays(List<String> ids, Pace pace) throws InterruptedException {
        pace.pass(ids.size());
        strays.add(ids.stream().filter(id -> !seen.contains(id)).toList());
    }

    private SortedMap<String, Suspect> withStrays(SortedMap<String, Suspect> some) {
        SortedMap<String, Suspect> all = new TreeMap<>(some);
        for (String id : strays.ids()) {
            all.put(id, new Suspect(DocumentKey.ofId(id, definition.key().size()), true));
        }
        return all;
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
