package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ForkedProgramTest {

    @TempDir
    private Path folder;

    @Test
    void theExitCodeIsThatOfTheProgram() throws Exception {
        assertEquals(3, ForkedProgram.run(java(Ending.class, "3")));
        assertEquals(0, ForkedProgram.run(java(Ending.class, "0")));
    }

    @Test
    void whatItPrintsIsPassedOn() throws Exception {
        Process maven =
                java(Maven.class, Ending.class.getName(), "0", "something").start();

        try (BufferedReader out = maven.inputReader();
                BufferedReader err = maven.errorReader()) {
            assertEquals(List.of("out something", "Maven goes on"), out.lines().toList());
            assertEquals(List.of("err something"), err.lines().toList());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that asks for an end")
    void mavensEndWaitsForThatOfTheProgram() throws Exception {
        Process maven =
                java(Maven.class, Lasting.class.getName(), folder.toString()).start();

        try (BufferedReader out = maven.inputReader()) {
            long pid = Long.parseLong(out.readLine());
            maven.toHandle().destroy(); // without closing what it still prints
            await(folder.resolve(Lasting.ENDS));
            assertTrue(maven.isAlive(), "Maven waits");
            Files.createFile(folder.resolve(Lasting.MAY_END));

            assertTrue(maven.waitFor(30, TimeUnit.SECONDS), "Maven ends");
            assertEquals(143, maven.exitValue());
            assertEquals("in order", Files.readString(folder.resolve(Lasting.ENDED)));
            assertFalse(ProcessHandle.of(pid).isPresent(), "the program is gone");
            assertEquals(List.of(), out.lines().toList(), "Maven tells of no failure");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that asks for an end")
    void anInterruptEndsTheProgramInOrder() throws Exception {
        Files.createFile(folder.resolve(Lasting.MAY_END));
        List<String> told = new ArrayList<>();
        Thread goal = new Thread(() -> {
            try {
                ForkedProgram.run(java(Lasting.class, folder.toString()));
            } catch (InterruptedException e) {
                told.add(read(folder.resolve(Lasting.ENDED)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        goal.start();
        await(folder.resolve(Lasting.UP));
        goal.interrupt();
        goal.join();

        assertEquals(List.of("in order"), told);
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    private static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program as a goal does. */
    static final class Maven {

        public static void main(String[] args) throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path")));
            command.addAll(List.of(args));
            ForkedProgram.run(new ProcessBuilder(command));
            System.out.println("Maven goes on");
        }
    }

    /** Ends at once. */
    static final class Ending {

        public static void main(String[] args) {
            for (String word : List.of(args).subList(1, args.length)) {
                System.out.println("out " + word);
                System.err.println("err " + word);
            }
            System.exit(Integer.parseInt(args[0]));
        }
    }

    /** Goes on until it is asked to end, and then until it may. Its files are in a folder. */
    static final class Lasting {

        static final String UP = "up";
        static final String ENDS = "ends";
        static final String MAY_END = "may-end";
        static final String ENDED = "ended";

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
            System.out.println(ProcessHandle.current().pid());
            Files.createFile(folder.resolve(UP));
            Thread.currentThread().join();
        }

        private static void end(Path folder) {
            try {
                Files.createFile(folder.resolve(ENDS));
                await(folder.resolve(MAY_END));
                Files.writeString(folder.resolve(ENDED), "in order");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
