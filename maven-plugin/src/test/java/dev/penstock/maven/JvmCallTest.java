package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmCallTest {

    @TempDir
    private Path folder;

    /** Windows takes 32,767 characters of a command line, Linux 131,072 of one argument. */
    @Test
    void aClassPathMayBeLongerThanACommandLine() throws Exception {
        List<Path> entries = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            entries.add(folder.resolve("a folder \\ with \"a\" 'name' # that is rather long, number " + i));
        }
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            entries.add(Path.of(entry));
        }
        List<String> command;
        JvmCall call = JvmCall.of(new ClassPath(entries), true, List.of("-Dsaid=two words \\ \"more\""));
        try (call) {
            command = new ArrayList<>(call.command(null, List.of("@an argument")));
            command.set(2, Echo.class.getName());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader out = process.inputReader()) {
                assertEquals(
                        List.of("[@an argument]", "two words \\ \"more\"", String.valueOf(entries.size())),
                        out.lines().toList());
            }
        }

        assertFalse(Files.exists(call.file()), "it is taken away");
        assertEquals(
                "dev.penstock.runtime.cli.Main", call.command(null, List.of()).get(2));
        assertEquals("/jdk/bin/java", call.command("/jdk/bin/java", List.of()).get(0));
    }

    @Test
    void theFileIsGoneWhenMavenEndsInTheMiddle() throws Exception {
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leaving.class.getName())
                .start();
        try (BufferedReader out = maven.inputReader()) {
            Path file = Path.of(out.readLine());
            assertEquals(0, maven.waitFor());
            assertFalse(Files.exists(file), "it is taken away");
        }
    }

    /** Ends without closing a call. */
    static final class Leaving {

        public static void main(String[] args) throws Exception {
            System.out.println(
                    JvmCall.of(new ClassPath(List.of()), true, List.of()).file());
        }
    }

    static final class Echo {

        public static void main(String[] args) {
            System.out.println(List.of(args));
            System.out.println(System.getProperty("said"));
            String separator = System.getProperty("path.separator");
            System.out.println(System.getProperty("java.class.path").split(separator, -1).length);
        }
    }
}
