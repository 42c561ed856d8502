package dev.penstock.convergence;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where an engine in a JVM of its own may die. */
public final class Failpoints {

    private static final String ARMED = System.getProperty("convergence.armed", "");

    private Failpoints() {}

    /**
     * The engine is at a failpoint. If it is armed the process ends at once: no handler, no lock, no hook of it runs any more.
     * Armed is the one whose name is in the file that the property {@code convergence.armed} names.
     */
    public static void reached(String failpoint) {
        try {
            if (!ARMED.isEmpty() && Files.readString(Path.of(ARMED)).equals(failpoint)) {
                Runtime.getRuntime().halt(137);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
