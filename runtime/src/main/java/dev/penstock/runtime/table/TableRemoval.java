package dev.penstock.runtime.table;

import dev.penstock.runtime.spi.SinkRetirement;

/** Removes tables, views and what is remembered of them. The schema stays. Used by one thread. */
final class TableRemoval implements SinkRetirement {

    private final Generations generations;
    private final MemoryTable memory;

    TableRemoval(Generations generations, MemoryTable memory) {
        this.generations = generations;
        this.memory = memory;
    }

    @Override
    public void dropGenerations(String index) {
        generations.removeAll(index);
    }

    /** There are none. */
    @Override
    public void dropLetters(String index) {}

    @Override
    public void forget(String name) {
        memory.forget(name);
    }

    @Override
    public void dropMemory() {
        memory.remove();
    }
}
