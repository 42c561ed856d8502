package dev.penstock.maven;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The system that a JVM runs on.
 *
 * @param name as in the system property {@code os.name}
 * @param architecture as in {@code os.arch}
 */
record Machine(String name, String architecture) {

    /** Those that binaries of PostgreSQL are published for, as their artifacts call them. */
    private static final Map<String, String> BINARIES = Map.of(
            "linux x64", "linux-amd64",
            "linux arm64", "linux-arm64v8",
            "mac x64", "darwin-amd64",
            "mac arm64", "darwin-arm64v8",
            "windows x64", "windows-amd64",
            "windows arm64", "windows-amd64"); // which Windows emulates

    /** The one that this JVM runs on. */
    static Machine here() {
        return new Machine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** What the artifact of PostgreSQL's binaries for it ends with, such as {@code linux-amd64}; nothing if there is none. */
    Optional<String> postgresBinaries() {
        return Optional.ofNullable(BINARIES.get(system() + " " + processor()));
    }

    private String system() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "mac";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    private String processor() {
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x86-64" -> "x64";
            case "aarch64", "arm64" -> "arm64";
            default -> architecture;
        };
    }
}
