package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event between capture and gate.
 *
 * @param event the event
 * @param xid for a Begin, the low 32 bits of the transaction's id; else 0
 * @param bytes about how much memory it takes
 */
record CapturedEvent(ChangeEvent event, int xid, int bytes) implements Captured {

    @Override
    public boolean isMark() {
        return event instanceof ChangeEvent.PartitionsChanged;
    }

    @Override
    public @Nullable WalPosition commitEnd() {
        return event instanceof ChangeEvent.Commit commit ? commit.end() : null;
    }
}
