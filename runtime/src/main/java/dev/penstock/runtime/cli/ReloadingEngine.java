package dev.penstock.runtime.cli;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs an engine over classes that change: when they do, it is ended, and started anew with the new ones. Used by one thread;
 * the engine has one of its own.
 */
final class ReloadingEngine {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** How long nothing must have been written: a compiler writes its files one after the other. */
    private static final Duration QUIET = Duration.ofMillis(600);

    private final ClassFolders folders;
    private final Engine engine;
    private final BooleanSupplier ending;
    private final Consumer<String> say;

    /** An engine that can be run several times. */
    interface Engine {

        /**
         * Runs until it ends, over the definitions that the context class loader has.
         *
         * @param started is handed what ends the engine when it has started
         * @return its exit code
         */
        int run(Consumer<Runnable> started);
    }

    /**
     * An engine over the classes of folders.
     *
     * @param ending whether all is to end, of which the engine hears itself
     * @param say tells people what happens
     */
    ReloadingEngine(ClassFolders folders, Engine engine, BooleanSupplier ending, Consumer<String> say) {
        this.folders = folders;
        this.engine = engine;
        this.ending = ending;
        this.say = say;
    }

    /** Runs until all is to end. */
    void run() throws InterruptedException {
        while (!ending.getAsBoolean()) {
            Map<Path, ClassFolders.Seen> files = settled();
            try (URLClassLoader loader = folders.loader(ReloadingEngine.class.getClassLoader())) {
                Run run = new Run(loader);
                run.thread.start();
                while (!ending.getAsBoolean() && folders.files().equals(files)) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
                }
                if (!ending.getAsBoolean()) {
                    say.accept("Classes have changed; the engine starts again.");
                }
                run.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The files, once they have been the same for a while. */
    private Map<Path, ClassFolders.Seen> settled() throws InterruptedException {
        Map<Path, ClassFolders.Seen> files = folders.files();
        long since = System.nanoTime();
        while (!ending.getAsBoolean() && System.nanoTime() - since < QUIET.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            Map<Path, ClassFolders.Seen> now = folders.files();
            if (!now.equals(files)) {
                files = now;
                since = System.nanoTime();
            }
        }
        return files;
    }

    /** One run of the engine. */
    private final class Run {

        private final Thread thread;
        private @Nullable Runnable started;
        private boolean unwanted;

        Run(ClassLoader loader) {
            this.thread = new Thread(this::run, "penstock-dev-engine");
            thread.setContextClassLoader(loader);
        }

        private void run() {
            if (areDefined()) {
                int code = engine.run(this::started);
                if (!ending.getAsBoolean() && !isUnwanted()) {
                    say.accept("The engine has ended with code " + code
                            + "; the servers go on. It starts again when classes change.");
                }
            }
        }

        /** Whether there is something to run; what cannot be loaded may be a compiler's half work. */
        private boolean areDefined() {
            try {
                if (!Penstock.definitionsOnClassPath().isEmpty()) {
                    return true;
                }
                say.accept("No index is defined, so there is no engine. It starts when classes change.");
            } catch (PenstockException e) {
                say.accept("The classes cannot be loaded, which their next change may mend: " + e.getMessage());
            }
            return false;
        }

        private synchronized void started(Runnable end) {
            started = end;
            if (unwanted) {
                end.run();
            }
        }

        private synchronized boolean isUnwanted() {
            return unwanted;
        }

        /** Ends it, as soon as it can be ended, and waits for that. */
        void end() throws InterruptedException {
            Runnable running;
            synchronized (this) {
                unwanted = true;
                running = started;
            }
            if (running != null) {
                running.run();
            }
            thread.join();
        }
    }
}
