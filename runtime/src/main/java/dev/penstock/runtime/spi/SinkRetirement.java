package dev.penstock.runtime.spi;

/**
 * Takes away what a deployment that is over has left in a sink, while no engine works with it. Each step may be taken again; what is
 * gone already is no error. Used by one thread.
 *
 * <p>Every method throws as those of {@link DocumentSink} do.
 */
public interface SinkRetirement {

    /** Removes every generation of an index that this sink has made, and the names by which readers find them. */
    void dropGenerations(String index);

    /** Removes the dead letters of an index. */
    void dropLetters(String index);

    /** Forgets what was remembered under a name. */
    void forget(String name);

    /** Removes the place where things are remembered, and that of dead letters. */
    void dropMemory();
}
