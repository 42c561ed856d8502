package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.postgres.ServerLimits.Bound;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerLimitsTest {

    private static final Bound PLENTY = new Bound(100, 3);

    @Test
    void thereIsRoomForAsManySlotsAndStreamsAsAreNeeded() {
        ServerLimits limits = new ServerLimits(17, new Bound(5, 3), new Bound(4, 3), PLENTY, -1, 0);
        assertEquals(List.of(), odd(limits, 2, 1));
        assertEquals(
                List.of("FAIL max_replication_slots", "FAIL max_wal_senders"),
                odd(limits, 3, 2).stream()
                        .map(verdict -> verdict.status() + " " + verdict.subject())
                        .toList());
    }

    @Test
    void whoHasWhatItTakesNeedsNoMore() {
        ServerLimits limits = new ServerLimits(14, new Bound(3, 3), new Bound(3, 3), PLENTY, -1, 0);
        assertEquals(List.of(), odd(limits, 0, 0));
    }

    @Test
    void anOldServerIsRefused() {
        assertFound(
                Verdict.fail("PostgreSQL version", "it is PostgreSQL 13", "Use version 14 or later."),
                new ServerLimits(13, PLENTY, PLENTY, PLENTY, -1, 0));
    }

    @Test
    void fewConnectionsAreWarnedOf() {
        assertFound(
                Verdict.warn(
                        "connections",
                        "the role may open 11 more connections, and an engine opens up to 12",
                        "Raise max_connections, or the role's CONNECTION LIMIT (ALTER ROLE ... CONNECTION LIMIT -1)."),
                new ServerLimits(17, PLENTY, PLENTY, new Bound(20, 9), -1, 0));
    }

    @Test
    void littleLogForASlotIsWarnedOf() {
        assertFound(
                Verdict.warn(
                        "max_slot_wal_keep_size",
                        "the slot is lost when an engine has fallen behind by 1023 MB of log",
                        "Run ALTER SYSTEM SET max_slot_wal_keep_size = '10GB', as the disk allows; SELECT pg_reload_conf();"),
                new ServerLimits(17, PLENTY, PLENTY, PLENTY, 1023, 0));
        assertEquals(List.of(), odd(new ServerLimits(17, PLENTY, PLENTY, PLENTY, 1024, 0), 1, 1));
    }

    @Test
    void slotsThatEndByThemselvesAreWarnedOf() {
        assertFound(
                Verdict.warn(
                        "idle_replication_slot_timeout",
                        "a slot is lost when nobody has read it for 600 s",
                        "Run ALTER SYSTEM SET idle_replication_slot_timeout = 0; SELECT pg_reload_conf(); or make it longer"
                                + " than an engine is ever away."),
                new ServerLimits(18, PLENTY, PLENTY, PLENTY, -1, 600));
    }

    private static void assertFound(Verdict verdict, ServerLimits limits) {
        assertEquals(List.of(verdict), odd(limits, 1, 1));
    }

    private static List<Verdict> odd(ServerLimits limits, int slots, int streams) {
        return limits.verdicts(slots, streams).stream()
                .filter(verdict -> verdict.status() != Status.OK)
                .toList();
    }
}
