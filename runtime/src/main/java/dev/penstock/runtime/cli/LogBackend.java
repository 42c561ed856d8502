package dev.penstock.runtime.cli;

import org.slf4j.event.Level;

/**
 * What writes the log of the program {@code penstock}. It is looked for with {@link java.util.ServiceLoader} when {@code
 * --log-format} and {@code --log-level} are to be followed; the runtime itself logs to SLF4J and knows no more.
 */
public interface LogBackend {

    /** What a line of the log is. */
    enum Format {
        /** A line for people. */
        TEXT,
        /** An object of JSON. */
        JSON
    }

    /**
     * Writes the log in that format from now on, to standard error.
     *
     * @param level what Penstock itself logs: this and what is worse
     * @param mask takes secrets out of what is written; it may learn of more of them later
     * @return false if SLF4J has another binding, or somebody has set this one up; nothing is changed then
     */
    boolean configure(Format format, Level level, SecretMask mask);
}
