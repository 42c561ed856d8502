package dev.penstock.it;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.ForwardingSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.util.List;

/** A sink in front of another; something happens before each write. */
record WatchedSink(DocumentSink sink, Runnable beforeWrite) implements ForwardingSink {

    @Override
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        beforeWrite.run();
        return sink.write(generation, documents);
    }
}
