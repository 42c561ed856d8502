package dev.penstock.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What runs a node: this JVM's own runtime and class path, or another server, which may need a newer Java.
 *
 * @param javaHome the folder of a Java runtime
 * @param jars the server and everything that it needs
 * @param main the class that starts it, a {@link NodeProgram}
 */
record NodeRuntime(Path javaHome, List<Path> jars, String main) {

    private static final String JAVA_HOME = "PENSTOCK_TEST_OPENSEARCH_JAVA_HOME";
    private static final String JARS = "PENSTOCK_TEST_OPENSEARCH_JARS";
    private static final String MAIN = "PENSTOCK_TEST_OPENSEARCH_MAIN";

    NodeRuntime {
        jars = List.copyOf(jars);
    }

    /** As the environment says. */
    static NodeRuntime of(Map<String, String> environment) {
        String home = environment.getOrDefault(JAVA_HOME, "");
        String folder = environment.getOrDefault(JARS, "");
        String main = environment.getOrDefault(MAIN, "");
        return new NodeRuntime(
                Path.of(home.isBlank() ? System.getProperty("java.home") : home.strip()),
                folder.isBlank() ? jarsOfThisJvm() : jarsIn(Path.of(folder.strip())),
                main.isBlank() ? OpenSearchNode.class.getName() : main.strip());
    }

    /** One of the runtime's programs. */
    String program(String name) {
        return javaHome.resolve("bin")
                .resolve(Processes.onWindows() ? name + ".exe" : name)
                .toString();
    }

    /** Whether an archive of its classes is made: only of this JVM's own, and not of 25, which has crashed over that. */
    boolean isArchived() {
        return javaHome.equals(Path.of(System.getProperty("java.home")))
                && Runtime.version().feature() < 25;
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(JARS + " names no folder with jars: " + folder, e);
        }
    }

    /** Those of its class path, which a build does not make anew: an archive of classes takes no folders, and no other jars. */
    private static List<Path> jarsOfThisJvm() {
        // Under Surefire's jar that only has a manifest, java.class.path has the real path all the same.
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(entry -> Files.isRegularFile(entry) && serves(entry))
                .toList();
    }

    private static boolean serves(Path jar) {
        String name = String.valueOf(jar.getFileName());
        // OpenSearch needs log4j-core itself; a bridge to another logger on the test's class path would replace it.
        return !name.startsWith("log4j-to-slf4j") && !name.startsWith("penstock-");
    }
}
