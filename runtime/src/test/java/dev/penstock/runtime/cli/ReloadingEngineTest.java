package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingEngineTest {

    private static final String SERVICES = "META-INF/services/" + IndexProvider.class.getName();

    @TempDir
    Path folder;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private volatile boolean ending;
    private Thread thread = new Thread();

    @BeforeEach
    void start() {
        ClassFolders folders = new ClassFolders(List.of(folder.resolve("classes"), folder.resolve("nowhere")));
        ReloadingEngine reloading = new ReloadingEngine(folders, this::run, () -> ending, events::add);
        thread = new Thread(() -> {
            try {
                reloading.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        ending = true;
        thread.join(TimeUnit.SECONDS.toMillis(10));
        assertTrue(!thread.isAlive());
    }

    /** An engine that says what its class path has, and runs until it is ended. */
    private int run(Consumer<Runnable> started) {
        events.add("run " + marker());
        CountDownLatch ended = new CountDownLatch(1);
        started.accept(ended::countDown);
        while (!ending && ended.getCount() > 0) {
            try {
                ended.await(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        events.add("ended");
        return 0;
    }

    private static String marker() {
        try (InputStream stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("marker.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itStartsAgainWithTheNewClassesWhenTheyChange() throws Exception {
        write("marker.txt", "one");
        thread.start();
        assertEquals("run one", next());
        write("marker.txt", "and two");
        assertEquals("Classes have changed; the engine starts again.", next());
        assertEquals("ended", next());
        assertEquals("run and two", next());
        ending = true;
        assertEquals("ended", next());
    }

    @Test
    void whatCannotBeLoadedIsToldAndAwaited() throws Exception {
        write("marker.txt", "one");
        write(SERVICES, "shop.NotThere");
        thread.start();
        String line = next();
        assertTrue(
                line.startsWith("The classes cannot be loaded, which their next change may mend: ")
                        && line.contains("shop.NotThere"),
                line);
        Files.delete(folder.resolve("classes").resolve(SERVICES));
        assertEquals("Classes have changed; the engine starts again.", next());
        assertEquals("run one", next());
    }

    private String next() throws InterruptedException {
        return Objects.requireNonNull(events.poll(20, TimeUnit.SECONDS), "nothing happened");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("classes").resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
