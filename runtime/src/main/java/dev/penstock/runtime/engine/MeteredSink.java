package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.ForwardingSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.util.List;

/** A sink whose writes are measured. Thread-safe. */
record MeteredSink(DocumentSink sink, EngineMeter meter) implements ForwardingSink {

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        return meter.write(generation.index(), documents, () -> sink.write(generation, documents));
    }
}
