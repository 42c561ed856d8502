package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that reads a database: where it is, and by which slot and publication it is followed. */
final class DatabaseOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private AddressOptions address = new AddressOptions();

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

    /** The source that the options describe. */
    PostgresSource.Builder source() {
        PostgresSource.Builder database = address.source(
                        Objects.requireNonNull(command).commandLine())
                .slot(slot)
                .manageReplicaIdentity(manageReplicaIdentity);
        if (publication != null && !publication.isEmpty()) {
            database.publication(publication);
        }
        return database;
    }
}
