package dev.penstock.it;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sink in front of another; something happens before each write. */
record WatchedSink(DocumentSink sink, Runnable beforeWrite) implements DocumentSink {

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
    public WriteReport write(Generation generation, List<VersionedDocument> documents) {
        beforeWrite.run();
        return sink.write(generation, documents);
    }

    @Override
    public void close() {
        sink.close();
    }
}
