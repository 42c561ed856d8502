package dev.penstock.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.runtime.spi.Generation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which generations of an index go on: no reader is left without what it reads, and nothing is kept for nobody. */
class SuccessionTest {

    private static final long NOW = 1_000_000;
    private static final long RETENTION = 60_000;
    private static final String OLD = "aaaaaaaa";
    private static final String NEW = "bbbbbbbb";

    @Test
    void theOnlyOneGoesOn() {
        Succession next = of(NEW, false, shown(NEW, 1));

        assertEquals(List.of(), next.earlier());
        assertEquals(shown(NEW, 1), next.current());
    }

    @Test
    void ofANewDefinitionOneIsBegunBesideTheOneThatReadersSee() {
        Succession next = of(NEW, false, shown(OLD, 1));

        assertNull(next.current());
        assertEquals(List.of(shown(OLD, 1)), next.earlier());
        assertEquals(List.of(), next.left());
    }

    @Test
    void whatNoReaderHasSeenYetIsLeftWhenTheDefinitionIsAnotherNow() {
        Succession next = of("cccccccc", false, shown(OLD, 1), hidden(NEW, 2));

        assertEquals(List.of(shown(OLD, 1)), next.earlier());
        assertEquals(List.of(hidden(NEW, 2)), next.left());
    }

    @Test
    void anEarlierDefinitionIsKeptFromTheMomentTheNewOneIsThereUntilItsRetentionIsOver() {
        Succession swapped = of(NEW, false, shown(OLD, 1), shown(NEW, 2));
        IndexState old = shown(OLD, 1).supersededAt(NOW);
        assertEquals(List.of(old), swapped.earlier());

        assertEquals(List.of(old), at(NOW + RETENTION - 1, old, shown(NEW, 2)).earlier());
        assertEquals(List.of(old), at(NOW + RETENTION, old, shown(NEW, 2)).left());
    }

    @Test
    void whileTheNewOneIsNotThereTheEarlierOneIsKeptHoweverLongThatTakes() {
        Succession next = at(NOW + 100 * RETENTION, shown(OLD, 1), hidden(NEW, 2));

        assertEquals(List.of(shown(OLD, 1)), next.earlier());
        assertEquals(hidden(NEW, 2), next.current());
    }

    @Test
    void whoGoesBackToAnEarlierDefinitionFindsItsGenerationStillFresh() {
        Succession next = of(OLD, false, shown(OLD, 1).supersededAt(NOW - 5), shown(NEW, 2));

        assertEquals(shown(OLD, 1), next.current());
        assertEquals(List.of(shown(NEW, 2).supersededAt(NOW)), next.earlier());
    }

    @Test
    void whoGoesBackWhileTheNewOneWasBeingBuiltLeavesThat() {
        Succession next = of(OLD, false, shown(OLD, 1), hidden(NEW, 2));

        assertEquals(shown(OLD, 1), next.current());
        assertEquals(List.of(hidden(NEW, 2)), next.left());
    }

    @Test
    void aReindexBeginsAnotherOfTheSameDefinition() {
        Succession next = of(NEW, true, shown(NEW, 1));

        assertNull(next.current());
        assertEquals(List.of(shown(NEW, 1)), next.earlier());
    }

    @Test
    void aReindexOfWhatIsBeingBuiltAnywayIsThat() {
        assertEquals(hidden(NEW, 1), of(NEW, true, hidden(NEW, 1)).current());
        assertEquals(
                hidden(NEW, 2), of(NEW, true, shown(NEW, 1), hidden(NEW, 2)).current());
    }

    @Test
    void ofTheSameDefinitionTheEarlierOneIsLeftAtOnce() {
        Succession next = of(NEW, false, shown(NEW, 1), shown(NEW, 2));

        assertEquals(shown(NEW, 2), next.current());
        assertEquals(List.of(shown(NEW, 1)), next.left());
    }

    @Test
    void noneThatWasSupersededIsLiveAgainBecauseTheNewOneIsGone() {
        IndexState old = shown(OLD, 1).supersededAt(NOW);

        assertEquals(List.of(old), of(NEW, false, old).earlier());
        assertEquals(List.of(old), of(NEW, false, old, hidden(NEW, 2)).earlier());
    }

    private static Succession of(String wanted, boolean anew, IndexState... usable) {
        return Succession.of(List.of(usable), wanted, anew, NOW, RETENTION);
    }

    private static Succession at(long now, IndexState... usable) {
        return Succession.of(List.of(usable), NEW, false, now, RETENTION);
    }

    private static IndexState shown(String hash, int number) {
        return hidden(hash, number).whole();
    }

    private static IndexState hidden(String hash, int number) {
        return IndexState.begun(Users.definition(hash), 0, "a").in(new Generation("users", hash, number));
    }
}
