package dev.penstock.benchmarks.engine;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.ForwardingSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sink that measures how old documents are, which say in their comment when they were changed, once they are written. */
record TimedSink(DocumentSink sink, Latencies latencies) implements ForwardingSink {

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
}
