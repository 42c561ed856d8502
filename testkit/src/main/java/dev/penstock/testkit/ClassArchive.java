package dev.penstock.testkit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of a node with the JVM that runs it, and its classes as that wants them in memory (class data sharing): a third
 * less work at each start, made once per machine and class path.
 *
 * <p>To make it costs as much as a start. So it is the second node of a JVM that does: who starts a single one gains nothing by
 * an archive. A JVM takes no archive that does not fit it, or its jars; without one it starts all the same.
 */
final class ClassArchive {

    private static final String RECORDING = "-XX:+RecordDynamicDumpInfo";
    private static final AtomicInteger READY = new AtomicInteger();
    private static final ClassArchive OF_THIS_JVM = new ClassArchive(NodeRuntime.of(System.getenv()));

    private final NodeRuntime runtime;
    private final List<Path> jars;
    private final String classPath;
    private final Path archive;

    private ClassArchive(NodeRuntime runtime) {
        this.runtime = runtime;
        this.jars = Stream.concat(Stream.of(ours()), runtime.jars().stream()).toList();
        this.classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String key = Stream.of("java.vm.vendor", "java.vm.version", "java.home")
                .map(System::getProperty)
                .collect(Collectors.joining("\n", "", classPath));
        this.archive =
                MadeOnce.parent().resolve("classes-" + MadeOnce.digest(key.getBytes(StandardCharsets.UTF_8)) + ".jsa");
    }

    static ClassArchive get() {
        return OF_THIS_JVM;
    }

    /** The program that runs it. */
    String java() {
        return runtime.program("java");
    }

    String classPath() {
        return classPath;
    }

    /** The class that starts it. */
    String main() {
        return runtime.main();
    }

    /** What the JVM of a node is to be told. */
    List<String> options() {
        if (!runtime.isArchived()) {
            return List.of();
        }
        String quiet = "-Xlog:cds=off,cds+dynamic=off";
        if (isFresh()) {
            return List.of("-XX:SharedArchiveFile=" + archive, quiet);
        }
        return READY.get() == 1 ? List.of(RECORDING, quiet) : List.of();
    }

    private boolean isFresh() {
        try {
            FileTime made = Files.exists(archive) ? Files.getLastModifiedTime(archive) : FileTime.fromMillis(0);
            for (Path jar : jars) {
                if (Files.getLastModifiedTime(jar).compareTo(made) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node is ready: makes the archive of what it has loaded, if its options said so. */
    void record(Process node, List<String> options, Path log) {
        READY.incrementAndGet();
        if (!options.contains(RECORDING)) {
            return;
        }
        Path aside = archive.resolveSibling(archive.getFileName() + "." + node.pid());
        try {
            Processes.run(
                    List.of(
                            runtime.program("jcmd"),
                            Long.toString(node.pid()),
                            "VM.cds",
                            "dynamic_dump",
                            aside.toString()),
                    log);
            Files.move(aside, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // A runtime without jcmd, or without an archive of its own classes: nodes start as they did before.
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.DEBUG, "No class archive", e);
        }
    }

    /** Our own classes, in a jar that is named by its content. */
    private static Path ours() {
        try {
            Path home = Path.of(NodeProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            byte[] jar = Files.isDirectory(home) ? jar(home) : Files.readAllBytes(home);
            String name = "testkit-" + MadeOnce.digest(jar);
            return MadeOnce.directory(name, empty -> Files.write(empty.resolve("testkit.jar"), jar))
                    .resolve("testkit.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] jar(Path home) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String room = ClassArchive.class.getPackageName().replace('.', '/');
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> classes = Files.list(home.resolve(room))) {
            for (Path file : (Iterable<Path>) classes.sorted()::iterator) {
                JarEntry entry = new JarEntry(room + "/" + file.getFileName());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                jar.putNextEntry(entry);
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }
}
