package dev.penstock.runtime.engine;

import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.spi.CommitAges;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceStatus;
import org.jspecify.annotations.Nullable;

/** Where the parts of an engine show what they do. Thread-safe. */
record EngineView(
        PositionBoard board,
        EngineMeter meter,
        EngineIndexes indexes,
        OutageLog outages,
        NotedEvents events,
        Pause pause) {

    /** What they show now. */
    EngineStatus status(Phase phase, @Nullable SourceSession session) {
        SourceStatus kept = session == null ? null : session.status();
        return new EngineStatus(
                phase == Phase.RUNNING && pause.isAtRest() ? Phase.PAUSED : phase,
                pause.isAsked(),
                board.durable(),
                board.confirmed(),
                CommitAges.lag(board.unconfirmedSince(), kept == null ? null : kept.unconfirmedSince()),
                kept,
                meter.builds(),
                meter.flushWait(),
                indexes.statuses(),
                new EngineStatus.Counts(board.transactions(), board.changes(), meter.batches(), meter.counts()),
                outages.outage(),
                events.last());
    }
}
