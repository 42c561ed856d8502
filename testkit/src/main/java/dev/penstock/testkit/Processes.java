package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Running and ending operating system processes. */
final class Processes {

    private static final int TAIL_LINES = 40;
    private static final String ZOMBIE = "Z";

    /** Stopped, stopped by a debugger, dead, gone or not told. */
    private static final Set<String> IDLE_STATES = Set.of("T", "t", ZOMBIE, "X", "");

    private Processes() {}

    /** True where there is no POSIX shell and there are no signals. */
    static boolean onWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Runs a program to its end, its output added to a file. Fails with the end of that file. */
    static void run(List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("Exit code " + code + " of " + String.join(" ", command) + tail(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command, e);
        }
    }

    /** Waits for the end of a child process; false when the time passes first. */
    static boolean ended(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the end of process " + process.pid(), e);
        }
    }

    /** Sends a signal, by the shell's own {@code kill}; no harm if the process is gone. Not on Windows. */
    static void signal(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            ended(kill, Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a signal to a process and then to all processes below it: one that stands still starts no further children. Nothing
     * happens when it does not run.
     */
    static void signalTree(String name, @Nullable Process process) {
        if (process != null && process.isAlive()) {
            signal(name, process.pid());
            process.descendants().forEach(child -> signal(name, child.pid()));
        }
    }

    /** Ends a process and all processes below it at once, and waits until they are dead. */
    static void killTree(Process process) {
        if (!onWindows()) {
            standStill(process.pid());
        }
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        Await.until(
                "process " + process.pid() + " and its children are dead",
                Duration.ofSeconds(30),
                () -> !process.isAlive() && descendants.stream().noneMatch(Processes::runs));
    }

    /** So that it starts no further children while they are counted: one that it is just starting is still to come. */
    private static void standStill(long pid) {
        signal("STOP", pid);
        Await.until("process " + pid + " stands still", Duration.ofSeconds(10), () -> IDLE_STATES.contains(state(pid)));
    }

    /** A dead orphan stays visible until init collects it, and not every container has an init that does. */
    private static boolean runs(ProcessHandle handle) {
        return handle.isAlive() && !state(handle.pid()).equals(ZOMBIE);
    }

    /** The letter that Linux has for the state of a process; none elsewhere, or when it is gone. */
    private static String state(long pid) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            int behindName = text.lastIndexOf(')') + 2;
            return text.substring(behindName, behindName + 1);
        } catch (IOException gone) {
            return "";
        }
    }

    /** The last lines of a log, for messages. */
    static String tail(Path log) {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return "\nThe end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "\nThere is no log at " + log;
        }
    }
}
