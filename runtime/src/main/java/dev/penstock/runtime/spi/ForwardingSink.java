package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sink before another, to which it passes on everything that it does not do otherwise. Thread-safe. */
public interface ForwardingSink extends DocumentSink {

    /** The sink behind it. */
    DocumentSink sink();

    @Override
    default Duration longestWrite() {
        return sink().longestWrite();
    }

    @Override
    default void open() {
        sink().open();
    }

    @Override
    default @Nullable String readMemory(String name) {
        return sink().readMemory(name);
    }

    @Override
    default List<String> memoryNames() {
        return sink().memoryNames();
    }

    @Override
    default void writeMemory(String name, String json) {
        sink().writeMemory(name, json);
    }

    @Override
    default Generation create(IndexDefinition definition, int after) {
        return sink().create(definition, after);
    }

    @Override
    default boolean reopen(Generation generation) {
        return sink().reopen(generation);
    }

    @Override
    default boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        return sink().adapt(generation, from, to);
    }

    @Override
    default void show(Shown shown) {
        sink().show(shown);
    }

    @Override
    default void remove(Generation generation) {
        sink().remove(generation);
    }

    @Override
    default WriteReport write(Generation generation, List<VersionedDocument> documents) {
        return sink().write(generation, documents);
    }

    @Override
    default void check() {
        sink().check();
    }

    @Override
    default List<Verdict> inspect(List<IndexDefinition> definitions) {
        return sink().inspect(definitions);
    }

    @Override
    default @Nullable DeadLetters deadLetters() {
        return sink().deadLetters();
    }

    @Override
    default @Nullable StoredDocuments stored() {
        return sink().stored();
    }

    @Override
    default @Nullable SinkRetirement retirement() {
        return sink().retirement();
    }

    @Override
    default void close() {
        sink().close();
    }
}
