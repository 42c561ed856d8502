package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.verify.Suspects.Suspect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds documents anew and writes them beside the engine, by its rules: the version is a position that was durable in the
 * index before the build's snapshot, so the build has seen every commit up to it, and whatever a live change writes with a
 * higher version stays.
 */
final class Repair {

    private static final int ATTEMPTS = 5;

    private final IndexDefinition index;
    private final DatabaseReading database;
    private final DocumentSink sink;
    private final IndexReading reading;
    private final SecondLook look;
    private final VerifyOptions options;

    Repair(
            IndexDefinition index,
            DatabaseReading database,
            DocumentSink sink,
            IndexReading reading,
            SecondLook look,
            VerifyOptions options) {
        this.index = index;
        this.database = database;
        this.sink = sink;
        this.reading = reading;
        this.look = look;
        this.options = options;
    }

    /** Writes, or deletes, each; what could not be is found by the next look. */
    void write(Map<String, Suspect> suspects) throws InterruptedException {
        // OpenSearch adds one to the version of what is written by hand: in a database that rests, that is ahead of the
        // log.
        reading.awaitReadable(database.advance(), options.patience());
        try (DocumentSource documents = database.openDocuments()) {
            Builds builds = new Builds(index, documents);
            for (Map<String, Suspect> part : look.parts(suspects)) {
                Backoff backoff = Backoff.standard();
                Map<String, Suspect> open = part;
                for (int attempt = 0; !open.isEmpty() && attempt < ATTEMPTS; attempt++) {
                    open = write(open, builds);
                    if (!open.isEmpty()) {
                        backoff.pause();
                    }
                }
            }
        }
    }

    /** Returns those that are to be written again, from a new build. */
    private Map<String, Suspect> write(Map<String, Suspect> part, Builds builds) throws InterruptedException {
        long version = reading.current().durable().before().value(); // a commit may begin at the position itself
        long started = System.nanoTime();
        // A row may have come for what was extra; that it has not must be seen later than the version.
        Map<String, Suspect> suspects = look.withKeys(part);
        List<VersionedDocument> built = new ArrayList<>();
        look.expected(suspects, builds).forEach((id, expected) -> {
            if (expected.failure() == null) {
                built.add(new VersionedDocument(id, version, expected.source()));
            }
        });
        // R7: what a build has looked at is remembered before anything of it is found, by the engine that keeps the
        // index.
        reading.awaitDurable(database.position(), options.patience());
        if (System.nanoTime() - started > sink.longestWrite().toNanos()) {
            return suspects; // the sink may have forgotten by now what was deleted meanwhile
        }
        WriteReport report = written(built);
        return report.retry().stream()
                .collect(Collectors.toMap(
                        VersionedDocument::id,
                        document -> suspects.getOrDefault(document.id(), new Suspect(null, true)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private WriteReport written(List<VersionedDocument> documents) {
        try {
            return sink.write(reading.generation(), documents);
        } catch (GenerationLostException e) {
            throw new PenstockException(
                    "the index was taken away, or begun anew, during the repair: " + e.getMessage(),
                    "Verify it when it is whole.",
                    e);
        }
    }
}
