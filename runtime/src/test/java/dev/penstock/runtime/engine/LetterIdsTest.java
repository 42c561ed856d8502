package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetter.Place;
import dev.penstock.runtime.spi.DocumentKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterIdsTest {

    private final LetterIds known = new LetterIds("users", 2);

    @Test
    void namesOnlyLettersThatAreNotNewerThanTheSuccess() {
        known.add(letter("1", 1, 100), 1);

        assertEquals(List.of(), due("1", 99));
        assertEquals(List.of(new Place("users", 1, "1", at(100))), due("1", 100));
        assertEquals(List.of(), due("2", 100));
    }

    @Test
    void aSuccessBetweenSuspicionAndLetterIsNotMissed() {
        known.suspect(List.of("1"));
        known.suspect(List.of("1"));
        known.release(List.of("1"));

        assertEquals(1, due("1", 200).size(), "another one is still looking");
        known.release(List.of("1"));
        assertTrue(known.isEmpty());
    }

    @Test
    void aRefusalIsDoubtedOnceForEachVersionUnlessThereIsALetter() {
        assertTrue(known.doubts("1", at(100)));
        assertEquals(1, due("1", 200).size());
        assertFalse(known.doubts("1", at(100)));
        known.add(letter("1", 1, 100), 1);
        assertFalse(known.doubts("1", at(200)));
    }

    @Test
    void aDoubtEndsWithASuccess() {
        known.doubts("1", at(100));
        known.remove(due("1", 100));

        assertTrue(known.isEmpty());
    }

    @Test
    void positionsOfAnEarlierGenerationMeanNothing() {
        known.add(letter("1", 1, 1_000), 2);

        List<Place> due = known.due(List.of("1"), at(5), 2);
        assertEquals(1, due.get(0).generation());
        assertFalse(due.get(0).position().isBefore(at(1_000)));
        known.remove(due);
        assertTrue(known.isEmpty());
    }

    @Test
    void ofTwoGenerationsTheCurrentOneCountsInWhateverOrderTheyAreRead() {
        known.add(letter("1", 2, 50), 2);
        known.add(letter("1", 1, 1_000), 2);

        assertEquals(2, known.due(List.of("1"), at(50), 2).get(0).generation());
    }

    @Test
    void whenThereAreTooManyToRememberEveryDocumentMayHaveOne() {
        known.add(letter("1", 1, 100), 1);
        known.add(letter("2", 1, 100), 1);
        assertTrue(known.isComplete());
        known.add(letter("3", 1, 100), 1);

        assertFalse(known.isComplete());
        assertEquals(2, known.size());
        assertEquals(1, due("3", 100).size());
        assertEquals(1, known.places(List.of("4"), 1).size());
    }

    @Test
    void whatIsPutWhileItIsComparedIsNotForgotten() {
        known.add(letter("1", 1, 100), 1);
        known.add(letter("2", 1, 100), 1);
        Map<String, LetterIds.Letter> before = known.snapshot();
        known.add(letter("1", 1, 100), 1);

        known.forget(before);

        assertTrue(known.has("1"), "put again, though it looks the same");
        assertFalse(known.has("2"));
    }

    @Test
    void aFailureThatComesLateDoesNotHideANewerOne() {
        known.add(letter("1", 1, 200), 1);
        known.add(letter("1", 1, 150), 1);

        assertEquals(List.of(), due("1", 160));
        assertEquals(1, due("1", 200).size());
    }

    private List<Place> due(String id, long version) {
        return known.due(List.of(id), at(version), 1);
    }

    private static WalPosition at(long position) {
        return new WalPosition(position);
    }

    private static DeadLetter letter(String id, int generation, long position) {
        return new DeadLetter(
                "users", generation, DocumentKey.of(id), "r", at(position), 1, Instant.EPOCH, Instant.EPOCH, false);
    }
}
