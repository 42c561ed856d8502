package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.WalPosition;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is waited for; on a server, {@code LostCommitTest}. */
class FlushWaitTest {

    private final FakeDatabase database = new FakeDatabase();

    @Test
    void r6WaitsUntilTheLogIsFlushedUpToWhereItWasWritten() throws SQLException {
        database.answer(
                "7\t0/1004048\t0/1004000\t8192", "7\t0/1004090\t0/1004047\t8192", "7\t0/10040A0\t0/1004048\t8192");

        assertEquals(new Horizon(WalPosition.parse("0/1004048"), 7), await());
        assertEquals(3, database.asked().size());
    }

    @Test
    void whereAPageBeginsNothingMoreIsWaitedForThanWhatIsLogged() throws SQLException {
        database.answer("7\t0/1004018\t0/1004000\t8192");

        assertEquals(new Horizon(WalPosition.parse("0/1004000"), 7), await());
        assertEquals(1, database.asked().size());
    }

    @Test
    void r6ARecordThatEndsOnTheNextPageIsWaitedFor() throws SQLException {
        database.answer("7\t0/1004028\t0/1004000\t8192", "7\t0/1004028\t0/1004028\t8192");

        assertEquals(new Horizon(WalPosition.parse("0/1004028"), 7), await());
    }

    @Test
    void r6APageIsAsLargeAsTheServerSays() throws SQLException {
        database.answer("7\t0/1006018\t0/1006000\t16384", "7\t0/1006018\t0/1006018\t16384");

        assertEquals(new Horizon(WalPosition.parse("0/1006018"), 7), await());
    }

    private Horizon await() throws SQLException {
        return new FlushWait(database.connection(), new ForcedFlush()).await();
    }
}
