package dev.penstock.maven;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program in a process of its own, on the terminal of this one. It never outlives this one, unless that is killed. */
final class ForkedProgram {

    /** How long it may take to end in order; more than the servers of {@code dev} take. */
    private static final int SECONDS_TO_END = 60;

    private ForkedProgram() {}

    /**
     * Runs it to its end. If Maven ends before, by Ctrl-C or SIGTERM, Maven's end waits for it.
     *
     * @return its exit code
     * @throws IOException when it cannot be started
     * @throws InterruptedException when this thread is interrupted; the program has ended then
     */
    static int run(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.inheritIO().start();
        Thread end = new Thread(() -> end(process), "penstock-end");
        try {
            Runtime.getRuntime().addShutdownHook(end);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return code;
        } catch (IllegalStateException e) { // hooks run already
            end(process);
            return staySilent();
        } catch (InterruptedException e) {
            end(process);
            Runtime.getRuntime().removeShutdownHook(end);
            throw e;
        }
    }

    /** A build that somebody has ended has not failed, as Maven would say now. */
    private static int staySilent() {
        while (true) {
            LockSupport.park();
        }
    }

    /** Ctrl-C reaches it without us; a second request to end does nothing to one that ends. */
    private static void end(Process process) {
        process.destroy();
        try {
            if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
