package dev.penstock.example.shop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --follow}, as somebody at a terminal uses it and ends it. */
@DisabledOnOs(OS.WINDOWS)
class FollowTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void changesAreSeenUntilCtrlC() throws Exception {
        Path output = directory.resolve("output.txt");
        Process demo = java(output, "--follow", "--users", "200");
        try {
            String text = Await.value(
                    "the demo follows",
                    PATIENCE,
                    () -> Files.readString(output),
                    seen -> seen.contains("Ctrl-C") || !demo.isAlive());
            Matcher url = Pattern.compile("JDBC +(\\S+)").matcher(text);
            assertTrue(url.find(), text);
            try (var connection = DriverManager.getConnection(url.group(1));
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE users SET full_name = 'Ada Lovelace' WHERE id = 7");
            }
            Await.until(
                    "the change is seen",
                    PATIENCE,
                    () -> Files.readString(output).matches("(?s).*users +1 written\\n"));

            List<ProcessHandle> children = demo.descendants().toList();
            assertTrue(children.size() >= 2, children.toString());
            signal("INT", Stream.concat(Stream.of(demo.toHandle()), children.stream()));
            assertTrue(demo.waitFor(20, TimeUnit.SECONDS), "the demo ends");
            assertEquals(130, demo.exitValue());
            assertEquals(
                    text.lines().count() + 1, Files.readString(output).lines().count(), "no complaints at the end");
            Await.until(
                    "its servers end",
                    Duration.ofSeconds(5),
                    () -> children.stream().noneMatch(FollowTest::runs));
            assertEquals(List.of(), leftovers());
        } finally {
            demo.destroyForcibly();
        }
    }

    private Process java(Path output, String... args) throws Exception {
        List<String> command = Stream.of(
                        withSigint(),
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Djava.io.tmpdir=" + directory,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ShopDemo.class.getName()),
                        Stream.of(args))
                .flatMap(Function.identity())
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** A build in the background of a script ignores SIGINT, and so would its children; GNU's env undoes that. */
    private static Stream<String> withSigint() throws Exception {
        String[] heeding = {"env", "--default-signal=INT"};
        Process check = new ProcessBuilder(
                        Stream.concat(Stream.of(heeding), Stream.of("true")).toList())
                .redirectErrorStream(true)
                .start();
        check.getInputStream().readAllBytes();
        return check.waitFor() == 0 ? Stream.of(heeding) : Stream.empty();
    }

    /** A terminal sends it to all of them. */
    private static void signal(String name, Stream<ProcessHandle> processes) throws Exception {
        String pids = String.join(
                " ", processes.map(process -> Long.toString(process.pid())).toList());
        new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pids).start().waitFor();
    }

    /** Dead ones that nobody has collected yet are not meant. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> name.startsWith("penstock-postgres-") || name.startsWith("penstock-opensearch-"))
                    .toList();
        }
    }
}
