package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.changes.ChangeStatus.SnapshotProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long work tells how far it is")
final class ProgressLineTest {

    private final StringWriter text = new StringWriter();
    private final AtomicReference<ProgressLine.State> state = new AtomicReference<>();

    @Test
    void onATerminalABarIsDrawnOverTheOneBefore() {
        ProgressLine line = line(true);
        at(line, 0, 0, 20_000);
        assertEquals("\rusers [------------------------]  0%  0 of about 20000 documents\r", taken());
        at(line, 5, 10_000, 20_000);
        String second = taken();
        assertEquals("\rusers [########---------] 50%  10000 of about 20000 documents, 2000/s, 5 s left\r", second);
        assertEquals(79, second.strip().length(), "as much as fits");
        at(line, 6, 20_500, 20_000);
        assertTrue(taken().contains("] 99%  20500 of about 20000 documents, 3417/s"), "an estimate may be too low");
    }

    @Test
    void whereThereIsNoRoomForABarThereIsNone() {
        ProgressLine line = new ProgressLine(
                new PrintWriter(text),
                true,
                () -> new ProgressLine.State("an_index_of_a_rather_long_name_48c1e138_000001", 7, 100));
        line.tell(0);
        assertEquals("\ran_index_of_a_rather_long_name_48c1e138_000001  7%  7 of about 100 documents\r", taken());
    }

    @Test
    void whatIsSaidTakesTheBarAwayAndSoDoesTheEnd() {
        ProgressLine line = line(true);
        at(line, 0, 5, 0);
        assertEquals("\rusers  5 documents\r", taken());
        line.say("waiting");
        assertEquals("\r" + " ".repeat(18) + "\rwaiting\n", taken().replace(System.lineSeparator(), "\n"));
        at(line, 1, 7, 0);
        assertEquals("\rusers  7 documents, 2/s\r", taken());
        line.close();
        assertEquals("\r" + " ".repeat(23) + "\r", taken());
        at(line, 2, 9, 0);
        assertEquals("", taken());
    }

    @Test
    void elsewhereThereAreLines() {
        ProgressLine line = line(false);
        at(line, 0, 0, 1_000_000);
        at(line, 100, 10_000, 1_000_000);
        line.close();
        assertEquals("""
                users: 0 of about 1000000 documents
                users: 10000 of about 1000000 documents, 100/s, 2 h 45 min left
                """, taken().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void theRateIsThatOfTheWorkAtHand() {
        ProgressLine line = line(false);
        at(line, 0, 900, 1_000);
        at(line, 10, 0, 1_000);
        at(line, 20, 100, 1_000);
        assertTrue(taken().endsWith("100 of about 1000 documents, 10/s, 1 min 30 s left" + System.lineSeparator()));
    }

    @Test
    void aSnapshotOfChangesIsCountedInRows() {
        AtomicReference<SnapshotProgress> snapshot = new AtomicReference<>(new SnapshotProgress(2, 0, 0, 30_000));
        ProgressLine line =
                new ProgressLine(new PrintWriter(text), false, () -> ChangesCommand.progress(snapshot.get()));
        line.tell(0);
        snapshot.set(new SnapshotProgress(2, 1, 20_000, 30_000));
        line.tell(TimeUnit.SECONDS.toNanos(10));
        snapshot.set(null);
        line.tell(TimeUnit.SECONDS.toNanos(20));

        assertEquals("""
                snapshot of 2 tables: 0 of about 30000 rows
                snapshot of 2 tables: 20000 of about 30000 rows, 2000/s, 5 s left
                """, taken().replace(System.lineSeparator(), "\n"));
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(text), terminal, state::get);
    }

    private void at(ProgressLine line, long second, long done, long about) {
        state.set(new ProgressLine.State("users", done, about));
        line.tell(TimeUnit.SECONDS.toNanos(second));
    }

    private String taken() {
        String taken = text.toString();
        text.getBuffer().setLength(0);
        return taken;
    }
}
