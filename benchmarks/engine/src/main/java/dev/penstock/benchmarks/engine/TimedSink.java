package dev.penstock.benchmarks.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sink that measures how old documents are, which say in their comment when they were changed, once they are written. */
record TimedSink(DocumentSink sink, Latencies latencies) implements DocumentSink {

    private static final Pattern CHANGED = Pattern.compile("changed at (\\d+)");

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        WriteReport report = sink.write(generation, documents);
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        for (VersionedDocument document : documents) {
            byte[] source = document.source();
            if (source != null && documents.size() < 1_000) {
                Matcher changed = CHANGED.matcher(new String(source, StandardCharsets.ISO_8859_1));
                if (changed.find()) {
                    latencies.add(now - Long.parseLong(changed.group(1)));
                }
            }
        }
        return report;
    }

    @Override
    public Duration longestWrite() {
        return sink.longestWrite();
    }

    @Override
    public void open() {
        sink.open();
    }

    @Override
    public @Nullable String readMemory(String name) {
        return sink.readMemory(name);
    }

    @Override
    public void writeMemory(String name, String json) {
        sink.writeMemory(name, json);
    }

    @Override
    public Generation create(IndexDefinition definition, int after) {
        return sink.create(definition, after);
    }

    @Override
    public boolean reopen(Generation generation) {
        return sink.reopen(generation);
    }

    @Override
    public void show(Shown shown) {
        sink.show(shown);
    }

    @Override
    public void remove(Generation generation) {
        sink.remove(generation);
    }

    @Override
    public void check() {
        sink.check();
    }

    @Override
    public @Nullable DeadLetters deadLetters() {
        return sink.deadLetters();
    }

    @Override
    public @Nullable StoredDocuments stored() {
        return sink.stored();
    }

    @Override
    public void close() {
        sink.close();
    }
}
