package dev.penstock.runtime.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a source, checked.
 *
 * @param address the primary
 * @param standby the standby that the slot is on; null when it is on the primary
 * @param queueBytes how many bytes of captured changes may wait
 * @param longestSilence after how long without a sign of life the stream is taken for lost
 */
record PostgresOptions(
        PostgresAddress address,
        @Nullable PostgresAddress standby,
        String slot,
        String publication,
        Ddl ddl,
        Keeping keeping,
        boolean reseed,
        long queueBytes,
        Duration longestSilence) {

    /** The server that the slot is on. */
    PostgresAddress stream() {
        return standby == null ? address : standby;
    }

    /**
     * What may be changed in the database.
     *
     * @param allowed whether anything may; the publication is made and extended then
     * @param identities whether replica identities are set
     * @param columnLists whether only columns that are read are published
     * @param rowFilters whether only rows that count are published
     */
    record Ddl(boolean allowed, boolean identities, boolean columnLists, boolean rowFilters) {}

    /**
     * How the slot is kept.
     *
     * @param failover whether standbys keep a copy of it
     * @param heartbeat how long nothing may come before a message is logged; zero for never
     */
    record Keeping(boolean failover, LostSlotPolicy onLost, Duration heartbeat) {}
}
