package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How the slot is kept. */
final class SlotOptions {

    @Option(
            names = "--failover-slot",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_FAILOVER_SLOT:-false}",
            description = "Let standbys keep a copy of the slot (PostgreSQL 17 or later). Variable:"
                    + " PENSTOCK_FAILOVER_SLOT.")
    private boolean failoverSlot;

    @Option(
            names = "--heartbeat",
            converter = TimeConverter.class,
            paramLabel = "<time>",
            defaultValue = "${env:PENSTOCK_HEARTBEAT:-30s}",
            description =
                    "After how long without a change a message is logged, so that an idle slot moves; 0 for never."
                            + " Variable: PENSTOCK_HEARTBEAT.")
    private Duration heartbeat = Duration.ZERO;

    /** Gives the options to a source. */
    PostgresSource.Builder applyTo(PostgresSource.Builder database) {
        return database.failoverSlot(failoverSlot).heartbeat(heartbeat);
    }
}
