package dev.penstock.runtime.engine;

import static dev.penstock.runtime.engine.Users.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.spi.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PolicyPerIndexTest {

    private final Journal journal = new Journal();
    private final FakeSource source = new FakeSource(journal);
    private final RecordingSink sink = new RecordingSink(journal);
    private final MemoryLetters letters = new MemoryLetters(journal);
    private final List<String> skipped = new CopyOnWriteArrayList<>();

    @Test
    void aPoisonRowIsSkippedInOneIndexAndHasALetterInAnotherAndAllOthersAreWrittenInBoth() throws Exception {
        sink.letters = letters;
        source.rows.putAll(Map.of("1", "a", "2", "b", "3", "c"));
        EngineListener listener = new EngineListener() {
            @Override
            public void onSeeded(String index) {
                journal.note("seeded " + index);
            }

            @Override
            public void onSkipped(String index, String id, String reason) {
                skipped.add(index + " " + id + " " + reason);
            }
        };
        EngineOptions options = new EngineOptions(
                List.of(Users.definition("people", "11111111"), Users.definition("accounts", "22222222")),
                BatchPolicy.DEFAULT.with(numbers -> numbers.confirmInterval(Duration.ZERO)),
                FailurePolicy.STOP,
                Map.of("people", FailurePolicy.SKIP, "accounts", FailurePolicy.DEAD_LETTER),
                EngineOptions.RETENTION,
                false,
                listener);
        try (Engine engine = new Engine(source, sink, options)) {
            engine.start();
            journal.await("seeded people");
            journal.await("seeded accounts");
            source.failToBuild("2");
            source.rows.putAll(Map.of("1", "A", "3", "C"));

            source.commit(100, user("1"), user("2"), user("3"));
            journal.await("confirm 108");

            assertEquals(List.of("people 2 division by zero"), skipped);
            assertEquals(
                    List.of("accounts 2 division by zero"),
                    letters.letters().map(PolicyPerIndexTest::text).toList());
            Map<String, String> others = Map.of("1", "A", "2", "b", "3", "C");
            assertEquals(others, sink.documents(shown("people")));
            assertEquals(others, sink.documents(shown("accounts")));
        }
    }

    private String shown(String index) {
        String begin = "show " + index;
        return journal.entries().stream()
                .filter(entry -> entry.startsWith(begin))
                .map(entry -> entry.substring("show ".length()))
                .reduce("", (one, other) -> other);
    }

    private static String text(DeadLetter letter) {
        return letter.index() + " " + letter.id() + " " + letter.reason();
    }
}
