package dev.penstock.runtime.changes;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a change stream keeps what it must know after a restart: which slot of which cluster it reads, how far it was
 * acknowledged, and how far a snapshot has got. One stream at a time uses it, by one thread.
 */
public interface ChangeMemory {

    /** What was remembered last, or null when nothing ever was. */
    @Nullable String recall();

    /**
     * Remembers a text of some hundred bytes instead of what was there; it is durable when the call returns.
     *
     * @param json a JSON object
     */
    void remember(String json);

    /** A memory in a file, which is replaced as a whole. */
    static ChangeMemory file(Path file) {
        return new FileMemory(file);
    }
}
