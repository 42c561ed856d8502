package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.Wiretap;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A column is dropped and added again, in two transactions, and a build runs between them. */
@WithServers
@Timeout(180)
@DisplayName("R2, R7: a build that meets a table without a column it reads")
final class ReaddedColumnTest {

    /** Who notices first that the column is another one. */
    enum First {
        THE_BUILD,
        THE_WATCH
    }

    @ParameterizedTest
    @EnumSource
    void doesNotStopTheRunWhenTheColumnIsThereAgain(First first, TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (TcpProxy proxy = TcpProxy.start(database.server());
                Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(20));
            Meeting meeting = new Meeting(database, first);
            proxy.tap(meeting);
            String url = proxy.url(database.url());
            rig.start(rig.engine()
                    .database(PostgresSource.builder(url + (url.contains("?") ? "&" : "?") + "prepareThreshold=0")
                            .slot(rig.slot)));
            rig.assertConverged();

            meeting.dropWhileABuildWaits();

            Await.until("the index has the documents of the database", Rig.PATIENCE, () -> {
                rig.assertConverged();
                return meeting.hasHappened();
            });
            assertEquals("none", Query.text(database::connect, "SELECT max(sku) FROM items"));
            database.execute("UPDATE items SET sku = 'new' WHERE id = 7", "DELETE FROM items WHERE id = 5");
            rig.assertConverged();
        }
    }

    /** Lets a build fail for the column, adds it before the engine hears of that, and says who may look at the table first. */
    private static final class Meeting implements Wiretap.Factory {

        /** In the question what the tables are. */
        private static final String LOOK = "AS used (schema, name)";

        /** In the statement that marks the log, when a look has shown something. */
        private static final String MARK = "pg_logical_emit_message";

        /** In the question whether a transaction is visible. */
        private static final String GATE = "SELECT pg_current_snapshot()::text";

        /** PostgreSQL's error code for a column that is not there. */
        private static final String UNDEFINED_COLUMN = "C42703";

        private final TestDatabase database;
        private final First first;
        private final AtomicBoolean armed = new AtomicBoolean();
        private final CountDownLatch watchIsHeld = new CountDownLatch(1);
        private final CountDownLatch watchMayLook = new CountDownLatch(1);
        private final AtomicBoolean marked = new AtomicBoolean();
        private final CountDownLatch watchIsDone = new CountDownLatch(1);
        private final AtomicBoolean happened = new AtomicBoolean();

        Meeting(TestDatabase database, First first) {
            this.database = database;
            this.first = first;
        }

        boolean hasHappened() {
            return happened.get();
        }

        void dropWhileABuildWaits() throws Exception {
            try (Connection owner = database.connect();
                    Statement drop = owner.createStatement()) {
                owner.setAutoCommit(false);
                drop.execute("ALTER TABLE items DROP COLUMN sku");
                database.execute("UPDATE users SET full_name = 'changed' WHERE id = 1");
                Await.until(
                        "a build waits for the table",
                        Rig.PATIENCE,
                        () -> Query.text(
                                        database::connect,
                                        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'penstock'"
                                                + " AND datname = current_database() AND wait_event_type = 'Lock'")
                                .equals("1"));
                armed.set(true);
                await(watchIsHeld);
                owner.commit();
            }
        }

        @Override
        public Wiretap tap() {
            AtomicBoolean building = new AtomicBoolean();
            return (direction, bytes) -> {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                if (armed.get()) {
                    if (direction == Wiretap.Direction.TO_CLIENT && text.contains(UNDEFINED_COLUMN)) {
                        building.set(true);
                        addAgain();
                    } else if (direction == Wiretap.Direction.TO_SERVER && building.get()) {
                        hearTheBuild(text);
                    } else if (direction == Wiretap.Direction.TO_SERVER) {
                        hearTheWatch(text);
                    }
                }
                return Wiretap.Verdict.PASS;
            };
        }

        private void addAgain() {
            if (happened.get()) {
                return;
            }
            try {
                database.execute("ALTER TABLE items ADD COLUMN sku text NOT NULL DEFAULT 'none'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            happened.set(true);
            if (first == First.THE_WATCH) {
                watchMayLook.countDown();
                await(watchIsDone);
            }
        }

        private void hearTheBuild(String sent) {
            if (sent.contains(MARK)) {
                watchMayLook.countDown();
            }
        }

        private void hearTheWatch(String sent) {
            if (sent.contains(LOOK)) {
                watchIsHeld.countDown();
                await(watchMayLook);
            } else if (sent.contains(MARK)) {
                marked.set(true);
            } else if (marked.get() && sent.contains(GATE)) {
                watchIsDone.countDown(); // the same thread takes up the mark
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(Rig.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nothing has happened");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
