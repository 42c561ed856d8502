package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of every command that reads a database: where it is, and by which slot and publication it is followed. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            required = true,
            defaultValue = "${env:PENSTOCK_DATABASE_URL}",
            showDefaultValue = Visibility.NEVER,
            description = "postgresql://user@host:port/database, or a jdbc: URL. Variable: PENSTOCK_DATABASE_URL. A"
                    + " password goes into PENSTOCK_DATABASE_PASSWORD.")
    private String databaseUrl = "";

    @Option(
            names = "--slot",
            defaultValue = "${env:PENSTOCK_SLOT:-penstock}",
            description = "The replication slot; made when nothing is remembered yet. Variable: PENSTOCK_SLOT.")
    private String slot = "";

    @Option(
            names = "--publication",
            defaultValue = "${env:PENSTOCK_PUBLICATION}",
            showDefaultValue = Visibility.NEVER,
            description = "The publication; by default named as the slot. Variable: PENSTOCK_PUBLICATION.")
    private @Nullable String publication;

    @Option(
            names = "--manage-replica-identity",
            arity = "0..1",
            // Given without a value it means true, whatever the variable says: picocli would turn the default around.
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_MANAGE_REPLICA_IDENTITY:-false}",
            description = "Set REPLICA IDENTITY FULL where a table needs it. Variable:"
                    + " PENSTOCK_MANAGE_REPLICA_IDENTITY.")
    private boolean manageReplicaIdentity;

    @Option(
            names = "--longest-silence",
            defaultValue = "${env:PENSTOCK_LONGEST_SILENCE:-60}",
            description = "After how many seconds without a sign of life the replication stream is taken for lost and"
                    + " made again. Variable: PENSTOCK_LONGEST_SILENCE.")
    private int longestSilence;

    /** The source that the options describe. */
    PostgresSource.Builder source() {
        PostgresSource.Builder database = PostgresSource.builder(databaseUrl)
                .slot(slot)
                .manageReplicaIdentity(manageReplicaIdentity)
                .longestSilence(Duration.ofSeconds(longestSilence));
        if (publication != null && !publication.isEmpty()) {
            database.publication(publication);
        }
        String password = System.getenv("PENSTOCK_DATABASE_PASSWORD");
        return password == null ? database : database.password(password);
    }
}
