package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A tiny process that ends a server when this JVM dies, even by kill -9.
 *
 * <p>It reads from a pipe of which this JVM holds the other end: a line means "no longer needed", the end of the pipe means
 * that the JVM is gone. PostgreSQL has no such feature itself, and a shutdown hook does not run after kill -9.
 */
final class Guard {

    // SIGQUIT is PostgreSQL's immediate shutdown, which still removes shared memory. Signals of the terminal are
    // ignored:
    // the guard has to outlive the JVM that they end.
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            read -r word && exit 0
            kill -s QUIT "$1"
            i=0
            while [ $i -lt 100 ] && kill -s 0 "$1"; do sleep 0.1; i=$((i + 1)); done
            [ -z "$2" ] || rm -rf "$2"
            """;

    private final @Nullable Process process;

    private Guard(@Nullable Process process) {
        this.process = process;
    }

    /**
     * Watches over a server.
     *
     * @param pid the server's process
     * @param temporary removed after the server's end; null if its files are to stay
     */
    static Guard over(long pid, @Nullable Path temporary) {
        if (Processes.onWindows()) {
            return new Guard(null);
        }
        String directory = temporary == null ? "" : temporary.toString();
        try {
            return new Guard(new ProcessBuilder("sh", "-c", SCRIPT, "penstock-guard", Long.toString(pid), directory)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the watch; the server is left alone from now on. */
    void release() {
        if (process == null) {
            return;
        }
        try (var pipe = process.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException gone) {
            // A guard that has been killed guards no more: what was asked for.
        }
    }
}
