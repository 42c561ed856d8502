package dev.penstock.runtime.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the database keeps changes for us: a copy, taken at one moment.
 *
 * @param at when the database was asked, by our clock
 * @param lagBytes how much log lies between the position last confirmed and its end
 * @param retainedBytes how much log the database keeps for us
 * @param walStatus whether the log that we need is still there: reserved, extended, unreserved or lost (PostgreSQL
 *     documentation, 54.19 pg_replication_slots)
 * @param safeBytes how much more may be logged before what we need may be removed; null when nothing limits it
 * @param unconfirmedSince when the oldest heartbeat was sent that is not confirmed yet; null when there is none
 * @param warning what will go wrong unless somebody acts, and what to do; null while there is nothing
 */
public record SourceStatus(
        Instant at,
        long lagBytes,
        long retainedBytes,
        String walStatus,
        @Nullable Long safeBytes,
        @Nullable Instant unconfirmedSince,
        @Nullable String warning) {}
