package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.LostSlotPolicy;
import dev.penstock.runtime.postgres.PostgresSource;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of every command that gets a database ready: what may be changed in it, and how the slot is kept. */
final class ProvisioningOptions {

    @Option(
            names = "--manage-publication",
            arity = "0..1",
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
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_MANAGE_REPLICA_IDENTITY:-false}",
            description = "Set REPLICA IDENTITY FULL where a table needs it. Variable:"
                    + " PENSTOCK_MANAGE_REPLICA_IDENTITY.")
    private boolean manageReplicaIdentity;

    @Option(
            names = "--column-lists",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_COLUMN_LISTS:-false}",
            description =
                    "Publish of a table only the columns that are read, and its replica identity (PostgreSQL 15 or"
                            + " later). Variable: PENSTOCK_COLUMN_LISTS.")
    private boolean columnLists;

    @Option(
            names = "--failover-slot",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_FAILOVER_SLOT:-false}",
            description = "Let standbys keep a copy of the slot (PostgreSQL 17 or later). Variable:"
                    + " PENSTOCK_FAILOVER_SLOT.")
    private boolean failoverSlot;

    @Option(
            names = "--on-lost-slot",
            defaultValue = "${env:PENSTOCK_ON_LOST_SLOT:-stop}",
            description = "What happens when the slot, or the history that indexes were built from, is gone: stop or"
                    + " reseed. Variable: PENSTOCK_ON_LOST_SLOT.")
    private LostSlotPolicy onLostSlot = LostSlotPolicy.STOP;

    @Option(
            names = "--heartbeat",
            paramLabel = "<seconds>",
            defaultValue = "${env:PENSTOCK_HEARTBEAT:-30}",
            description =
                    "After how many seconds without a change a message is logged, so that an idle slot moves; 0 for"
                            + " never. Variable: PENSTOCK_HEARTBEAT.")
    private int heartbeatSeconds;

    /** Gives the options to a source. */
    PostgresSource.Builder applyTo(PostgresSource.Builder database) {
        return database.managePublication(managePublication)
                .manageReplicaIdentity(manageReplicaIdentity)
                .columnLists(columnLists)
                .failoverSlot(failoverSlot)
                .onLostSlot(onLostSlot)
                .heartbeat(Duration.ofSeconds(heartbeatSeconds));
    }
}
