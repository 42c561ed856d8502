package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.LostSlotPolicy;
import dev.penstock.runtime.postgres.PostgresSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that gets a database ready for an engine: what may be changed in it, and how the slot is kept. */
final class ProvisioningOptions {

    @Mixin
    private DdlOptions ddl = new DdlOptions();

    @Option(
            names = "--column-lists",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_COLUMN_LISTS:-false}",
            description =
                    "Publish of a table only the columns that are read, and its replica identity (PostgreSQL 15 or"
                            + " later). Variable: PENSTOCK_COLUMN_LISTS.")
    private boolean columnLists;

    @Option(
            names = "--row-filters",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_ROW_FILTERS:-false}",
            description =
                    "Publish of a table only the rows that count, where its replica identity has the columns that tell"
                            + " (PostgreSQL 15 or later). Variable: PENSTOCK_ROW_FILTERS.")
    private boolean rowFilters;

    @Mixin
    private SlotOptions slot = new SlotOptions();

    @Option(
            names = "--on-lost-slot",
            paramLabel = "stop|reseed",
            defaultValue = "${env:PENSTOCK_ON_LOST_SLOT:-stop}",
            description = "What happens when the slot, or the history that indexes were built from, is gone: stop or"
                    + " reseed. Variable: PENSTOCK_ON_LOST_SLOT.")
    private LostSlotPolicy onLostSlot = LostSlotPolicy.STOP;

    /** Gives the options to a source. */
    PostgresSource.Builder applyTo(PostgresSource.Builder database) {
        return slot.applyTo(ddl.applyTo(database))
                .columnLists(columnLists)
                .rowFilters(rowFilters)
                .onLostSlot(onLostSlot);
    }
}
