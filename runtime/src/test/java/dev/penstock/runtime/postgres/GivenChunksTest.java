package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GivenChunksTest {

    private static final CapturedTable A = CaptureStateTest.table("a", 7, "id");
    private static final CapturedTable B = CaptureStateTest.table("b", 8, "id");

    private final CaptureState made = CaptureState.unmade(new ServerState("77", 2, new WalPosition(9), 5), "slot");
    private final GivenChunks chunks = new GivenChunks();

    @BeforeEach
    void begin() {
        chunks.begin(List.of(A, B));
    }

    @Test
    void anAcknowledgementCoversTheChunksBeforeIt() {
        chunks.give(A, 10, List.of("10"), false);
        SnapshotChunkEnd second = chunks.give(A, 10, List.of("20"), false);
        SnapshotChunkEnd last = chunks.give(A, 3, null, true);
        SnapshotChunkEnd other = chunks.give(B, 10, List.of("10"), false);

        assertEquals(List.of("20"), chunks.acknowledge(second, made).cursor(A));
        CaptureState both = chunks.acknowledge(other, made);
        assertTrue(both.isDone(A));
        assertEquals(List.of("10"), both.cursor(B));
        assertSame(both, chunks.acknowledge(last, both), "covered already");
    }

    @Test
    void anEarlierChunkTakesNothingBack() {
        SnapshotChunkEnd first = chunks.give(A, 10, List.of("10"), false);
        CaptureState second = chunks.acknowledge(chunks.give(A, 10, List.of("20"), false), made);

        assertEquals(List.of("20"), chunks.acknowledge(first, second).cursor(A));
    }

    @Test
    void whatComesBehindTheSnapshotCoversAllOfIt() {
        chunks.give(A, 3, null, true);
        chunks.give(B, 3, null, true);

        CaptureState all = chunks.acknowledgeAll(made);
        assertTrue(all.isDone(A));
        assertTrue(all.isDone(B));
    }

    @Test
    void aChunkOfAnEarlierSessionComesAgain() {
        SnapshotChunkEnd lost = chunks.give(A, 10, List.of("10"), false);
        chunks.begin(List.of(A, B));
        SnapshotChunkEnd again = chunks.give(A, 10, List.of("10"), false);

        assertNull(chunks.acknowledge(lost, made).cursor(A));
        assertEquals(List.of("10"), chunks.acknowledge(again, made).cursor(A));
        assertFalse(chunks.acknowledgeAll(made).isDone(A), "it was not given to the end");
    }
}
