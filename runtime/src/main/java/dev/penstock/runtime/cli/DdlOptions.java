package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import picocli.CommandLine.Option;

/** What a command may change in the database. */
final class DdlOptions {

    @Option(
            names = "--manage-publication",
            arity = "0..1",
            paramLabel = "true|false",
            // Given without a value it means true, whatever the variable says: picocli would turn the default around.
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_MANAGE_PUBLICATION:-true}",
            description =
                    "Make the publication, and add tables to it. With false nothing in the database is changed, and"
                            + " what is missing is an error. Variable: PENSTOCK_MANAGE_PUBLICATION.")
    private boolean managePublication;

    @Option(
            names = "--manage-replica-identity",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_MANAGE_REPLICA_IDENTITY:-false}",
            description = "Set REPLICA IDENTITY FULL where a table needs it. Variable:"
                    + " PENSTOCK_MANAGE_REPLICA_IDENTITY.")
    private boolean manageReplicaIdentity;

    /** Gives the options to a source. */
    PostgresSource.Builder applyTo(PostgresSource.Builder database) {
        return database.managePublication(managePublication).manageReplicaIdentity(manageReplicaIdentity);
    }
}
