package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.SinkRetirement;

/** Removes indexes and what is remembered of them. Aliases go with the indexes that they lead to. Used by one thread. */
final class IndexRemoval implements SinkRetirement {

    private final Generations generations;
    private final DeadLetterIndex letters;
    private final MetaIndex meta;

    IndexRemoval(Generations generations, DeadLetterIndex letters, MetaIndex meta) {
        this.generations = generations;
        this.letters = letters;
        this.meta = meta;
    }

    @Override
    public void dropGenerations(String index) {
        generations.removeAll(index);
    }

    @Override
    public void dropLetters(String index) {
        letters.removeAll(index);
    }

    @Override
    public void forget(String name) {
        meta.forget(name);
    }

    @Override
    public void dropMemory() {
        letters.remove();
        meta.remove();
    }
}
