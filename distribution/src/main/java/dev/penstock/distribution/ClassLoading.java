package dev.penstock.distribution;

import dev.penstock.runtime.cli.Main;
import java.util.List;

/**
 * Loads what commands load, so that the JVM can write these classes to an archive when it ends. Nothing is asked of anybody: at
 * port 9 of this machine there is nobody, and if there is somebody, it is no server of ours.
 */
final class ClassLoading {

    private static final String NOWHERE = "127.0.0.1:9";

    private ClassLoading() {}

    /** Runs some commands to their ends, which are errors. */
    public static void main(String[] args) {
        List.of(
                        List.of("--version"),
                        List.of("run", "--help"),
                        List.of(
                                "changes",
                                "--connect-timeout",
                                "1s",
                                "--database-url",
                                "postgresql://nobody@" + NOWHERE + "/none"),
                        List.of("dlq", "list", "--opensearch-url", "http://" + NOWHERE))
                .forEach(command -> Main.execute(command.toArray(String[]::new)));
    }
}
