package dev.penstock.distribution.unpacked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, and how it does not. */
@Tag("unpacked")
class LauncherTest {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    static Path temporary;

    private static Installation installed;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        installed = new Installation(temporary, "a folder");
    }

    @Test
    void itStartsThroughALinkAndFromAFolderWithASpace() throws IOException, InterruptedException {
        Program version = run(Map.of(), "--version");

        assertEquals(0, version.exitCode(), version::toString);
        assertEquals("Penstock 0.1.0\n", version.out());
        assertEquals("", version.err());
    }

    @Test
    void theArchiveHasWhatItShould() throws IOException {
        for (String file : List.of("LICENSE", "NOTICE", "conf/penstock.yml", "completion/penstock.bash")) {
            assertTrue(Files.size(installed.home.resolve(file)) > 0, file);
        }
        String completion = Files.readString(installed.home.resolve("completion/penstock.bash"));
        assertTrue(completion.contains("--opensearch-password-file"), "options are completed");
    }

    @Test
    void aJavaThatIsTooOldIsRefusedByItsName() throws IOException, InterruptedException {
        Path java = fakeJava("old", "openjdk version \"11.0.22\" 2024-01-16");
        Program old = run(Map.of("JAVA_HOME", "", "PATH", java.getParent() + ":/usr/bin:/bin"), "--version");

        assertEquals(1, old.exitCode());
        assertEquals(
                "penstock: " + java + " is Java 11.0.22, and Penstock needs 17 or later. Set JAVA_HOME to one.\n",
                old.err());
    }

    @Test
    void aJavaThatSaysNothingAndOneThatIsNotThereAreRefused() throws IOException, InterruptedException {
        Path java = fakeJava("mute", "hello");
        String none = temporary.resolve("none").toString();

        assertEquals(
                "penstock: " + java + " does not tell its version. Set JAVA_HOME to a Java 17 or later.\n",
                run(Map.of("JAVA_HOME", "", "PATH", java.getParent() + ":/usr/bin:/bin"))
                        .err());
        assertEquals(
                "penstock: JAVA_HOME is " + none + ", where there is no bin/java. Set it to a Java 17 or later.\n",
                run(Map.of("JAVA_HOME", none)).err());
    }

    @Test
    void theClassPathIsTheLaunchersAndTheRestTheProgramsAsItIs() throws IOException, InterruptedException {
        Program two = run(Map.of(), "dlq", "--class-path=a.jar", "no such", "--class-path", "b.jar", "*");
        Program none = run(Map.of(), "run", "--class-path");

        assertEquals(2, two.exitCode());
        assertTrue(two.err().startsWith("Unmatched arguments from index 1: 'no such', '*'"), two.err());
        assertEquals(2, none.exitCode());
        assertEquals("penstock: --class-path needs a value: 'shop.jar:libs/*'.\n", none.err());
    }

    @Test
    void theJvmTakesFurtherOptions() throws IOException, InterruptedException {
        Program other = run(Map.of("PENSTOCK_JAVA_OPTS", "-XX:+UseParallelGC -XX:+PrintFlagsFinal"), "--version");

        assertEquals(0, other.exitCode(), other::toString);
        assertTrue(other.out().contains("Penstock 0.1.0\n"));
        assertTrue(other.out().matches("(?s).*\\bUseParallelGC\\s+= true.*"), "theirs is taken");
        assertTrue(other.out().matches("(?s).*\\bUseSerialGC\\s+= false.*"), "ours is left out");
        assertTrue(other.out().matches("(?s).*\\bMaxHeapSize\\s+= 134217728.*"), "the others of ours stay");
    }

    @Test
    void theArchiveOfClassesIsMadeOnceAndUsed() throws IOException, InterruptedException {
        // Java 17 archives no class of a jar with a space in its path.
        Path penstock = new Installation(temporary, "folder").penstock;
        Path cache = temporary.resolve("the cache");
        Path loaded = temporary.resolve("loaded.txt");
        Program.run(penstock, Map.of("PENSTOCK_CACHE", cache.toString()), "--version");
        List<Path> made = files(cache);
        Program second = Program.run(
                penstock,
                Map.of(
                        "PENSTOCK_CACHE",
                        cache.toString(),
                        "PENSTOCK_JAVA_OPTS",
                        "-Xlog:class+load=info:file=" + loaded),
                "--version");

        assertEquals(1, made.size(), made::toString);
        assertEquals(made, files(cache));
        assertEquals("Penstock 0.1.0\n", second.out());
        assertTrue(
                Files.readString(loaded).contains("dev.penstock.runtime.cli.Main source: shared objects file (top)"),
                "its classes come from there");
    }

    @Test
    void withoutAPlaceForTheArchiveItStartsAllTheSame() throws IOException, InterruptedException {
        Path noFolder = Files.writeString(temporary.resolve("file"), "");
        Program none = run(Map.of("PENSTOCK_CACHE", noFolder.toString()), "--version");
        Path damaged = Files.createDirectories(temporary.resolve("damaged"));
        run(Map.of("PENSTOCK_CACHE", damaged.toString()), "--version");
        Path archive = files(damaged).get(0);
        archive.toFile().setWritable(true);
        Files.writeString(archive, "no archive");
        Program spoilt = run(Map.of("PENSTOCK_CACHE", damaged.toString()), "--version");

        for (Program program : List.of(none, spoilt)) {
            assertEquals(0, program.exitCode(), program::toString);
            assertEquals("Penstock 0.1.0\n", program.out());
            assertEquals("", program.err());
        }
    }

    @Test
    void whoeverAsksInVainGetsALineAndNoStackTrace() throws IOException, InterruptedException {
        Program away = run(
                Map.of("PENSTOCK_DATABASE_PASSWORD", "hunter2-secret", "PENSTOCK_LOG_FORMAT", "json"),
                "changes",
                "--database-url",
                "postgresql://nobody@127.0.0.1:9/none");

        assertEquals(1, away.exitCode(), away::toString);
        assertTrue(away.err().lines().anyMatch(line -> line.startsWith("penstock: ")), away.err());
        assertFalse(away.err().contains("\tat ") || away.err().contains("hunter2"), away.err());
    }

    @Test
    void devSaysWhereItsServersAre() throws IOException, InterruptedException {
        Program dev = run(Map.of(), "dev");

        assertEquals(1, dev.exitCode());
        assertEquals(
                "penstock: the servers of dev are not on the class path. Add dev.penstock:penstock-testkit to the"
                        + " dependencies, or unpack penstock-dev over the distribution.\n",
                dev.err());
    }

    /** That the file is open to others is logged with its name, which is the password here. */
    @Test
    void aSecretOfAFileIsNotInTheLog() throws IOException, InterruptedException {
        Path secret = Files.writeString(temporary.resolve("correct-horse"), "correct-horse\n");
        Path settings = Files.writeString(temporary.resolve("secrets.yml"), """
                source:
                  url: postgresql://nobody@127.0.0.1:9/none
                  password-file: %s
                """.formatted(secret));
        Program said = run(Map.of(), "changes", "--config=" + settings);

        assertEquals(1, said.exitCode(), said::toString);
        assertTrue(said.err().contains("/***; run chmod 600 on it\n"), said.err());
        assertFalse(said.err().contains("correct-horse"), said.err());
    }

    @Test
    void onATerminalHelpHasColoursUnlessNoColorIsSet() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SCRIPT), "there is no script to make a terminal with");
        Program coloured = onTerminal(Map.of("TERM", "xterm"), "--help");
        Program plain = onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), "--help");

        assertTrue(coloured.out().contains("\u001b[1m"), coloured::toString);
        assertTrue(plain.out().contains("Usage:"), plain::toString);
        assertFalse(plain.out().contains("\u001b"), plain::toString);
        assertFalse(run(Map.of("TERM", "xterm"), "--help").out().contains("\u001b"), "no terminal");
    }

    /** With a terminal for input, output and errors, as util-linux makes one. */
    private static Program onTerminal(Map<String, String> environment, String arguments)
            throws IOException, InterruptedException {
        return Program.run(SCRIPT, environment, "-qec", "'" + installed.penstock + "' " + arguments, "/dev/null");
    }

    private static Program run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return Program.run(installed.penstock, environment, arguments);
    }

    private static Path fakeJava(String name, String version) throws IOException {
        Path java = Files.createDirectories(temporary.resolve(name)).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '" + version + "' >&2\n");
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
