package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionListingTest {

    private static final String TABLE = "\"public\".\"orders\"";
    private static final PartitionListing BEFORE = listing("101/101/7", "102/102/8");

    @Test
    void whatIsAttachedHasJoined() {
        PartitionListing now = listing("101/101/7", "102/102/8", "103/103/9");

        assertEquals(List.of(), now.leftSince(BEFORE));
        assertEquals(List.of("103/103/9"), now.joinedSince(BEFORE, TABLE));
    }

    @Test
    void whatIsDetachedHasLeft() {
        assertEquals(List.of(TABLE), listing("101/101/7").leftSince(BEFORE));
        assertEquals(List.of(), listing("101/101/7").joinedSince(BEFORE, TABLE));
    }

    @Test
    void aTruncatedPartitionHasAnotherFile() {
        assertEquals(List.of(TABLE), listing("101/101/7", "102/999/8").leftSince(BEFORE));
    }

    @Test
    void onePartitionThatWasAwayMeanwhileWasAttachedByAnotherTransaction() {
        assertEquals(List.of(TABLE), listing("101/101/7", "102/102/9").leftSince(BEFORE));
    }

    @Test
    void oneThatIsBeingDetachedHasLeftOnceAndNotAgainWhenItIsGone() {
        PartitionListing detaching = listing("101/101/7", "102/102/9-");

        assertEquals(List.of(TABLE), detaching.leftSince(BEFORE));
        assertEquals(List.of(), detaching.joinedSince(BEFORE, TABLE));
        assertEquals(List.of(), listing("101/101/7").leftSince(detaching));
    }

    @Test
    void oneThatCameAndIsBeingDetachedMayHaveBeenReadBetween() {
        PartitionListing detaching = listing("101/101/7", "102/102/8", "103/103/9-");

        assertEquals(List.of(TABLE), detaching.detachingSince(BEFORE));
        assertEquals(List.of(), detaching.detachingSince(detaching));
        assertEquals(List.of(), listing("101/101/7").detachingSince(BEFORE));
    }

    @Test
    void aTableThatIsGoneHasLostEverything() {
        assertEquals(List.of(TABLE), new PartitionListing(Map.of()).leftSince(BEFORE));
    }

    private static PartitionListing listing(String... parts) {
        return new PartitionListing(Map.of(TABLE, List.of(parts)));
    }
}
