package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.postgres.SlotVerdict.Reader;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotVerdictTest {

    private static final WalPosition CONFIRMED = WalPosition.parse("0/500");

    @Test
    void aLostSlotBeginsAnew() {
        Verdict verdict = verdict(slot("pgoutput", false, "lost", "idle_timeout"), null, true);
        assertEquals(Status.FAIL, verdict.status());
        assertEquals(
                "the replication slot a was invalidated, because nobody read it for long (idle_timeout, see"
                        + " idle_replication_slot_timeout)",
                verdict.fact());
        assertEquals(HistoryCheck.RESEED, verdict.remedy());
    }

    @Test
    void oneThatIsAboutToBeLostIsWarnedOf() {
        Verdict verdict = verdict(slot("pgoutput", false, "unreserved", null), new Reader(0, "", "3 GB"), true);
        assertEquals(Status.WARN, verdict.status());
        assertEquals("Start the engine at once, or raise max_slot_wal_keep_size.", verdict.remedy());
    }

    @Test
    void anEngineMayReadItAndSomebodyOfWhomNothingIsKnown() {
        SlotStatus read = slot("pgoutput", true, "reserved", null);
        assertEquals(
                "an engine reads it; it holds back 8 kB of log",
                verdict(read, new Reader(7, "penstock", "8 kB"), true).fact());
        assertEquals(Status.OK, verdict(read, new Reader(7, "", "8 kB"), null).status());
        assertEquals(
                Status.FAIL, verdict(read, new Reader(7, "psql", "8 kB"), true).status());
    }

    @Test
    void whatTheSinkRemembersMustBeThere() {
        assertEquals(Status.FAIL, verdict(null, null, true).status());
        assertEquals(Status.OK, verdict(null, null, false).status());
        assertEquals(Status.OK, verdict(null, null, null).status());
        SlotStatus slot = slot("pgoutput", false, "reserved", null);
        assertEquals(Status.FAIL, verdict(slot, null, false).status());
        assertEquals(Status.OK, verdict(slot, null, null).status());
    }

    private static Verdict verdict(@Nullable SlotStatus slot, @Nullable Reader reader, @Nullable Boolean remembered) {
        return new SlotVerdict("a", slot, reader, "shop", remembered).verdict();
    }

    private static SlotStatus slot(String plugin, boolean active, String walStatus, @Nullable String invalidation) {
        return new SlotStatus(plugin, "shop", active, CONFIRMED, walStatus, invalidation);
    }
}
