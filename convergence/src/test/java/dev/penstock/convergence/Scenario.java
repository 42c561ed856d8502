package dev.penstock.convergence;

import dev.penstock.testkit.Await;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A few rows and a few steps, after which a mutation has lost something for certain, and the engine as it is has not. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds has no state
enum Scenario {
    /** Nothing happens. */
    UNDISTURBED(World::startConverged),

    /** A commit is in the log before anybody sees it; a later one is visible at once. */
    INVISIBLE_COMMIT(world -> {
        world.startConverged();
        CompletableFuture<Void> hanging;
        try (Commits commits = Commits.hanging(world)) {
            hanging = commits.hang("UPDATE users SET full_name = 'waited for' WHERE id = 1");
            String position = world.position();
            commits.atOnce("UPDATE users SET full_name = 'at once' WHERE id = 2");
            world.engine().ask(position);
            world.awaitForbidden(
                    "a commit that nobody sees counts as done",
                    () -> world.engine().hasAnswered());
        }
        hanging.join();
    }),

    /** Of two commits the earlier is visible later; the engine is killed between. */
    LATER_COMMIT_VISIBLE_FIRST(world -> {
        world.startConverged();
        CompletableFuture<Void> hanging;
        try (Commits commits = Commits.hanging(world)) {
            hanging = commits.hang("UPDATE orders SET status = 'SHIPPED' WHERE user_id = 2");
            String position = world.position();
            commits.atOnce("UPDATE users SET full_name = 'at once' WHERE id = 2");
            world.awaitForbidden("a commit that nobody sees is confirmed", () -> world.isConfirmed(position));
            world.engine().kill();
        }
        hanging.join();
        world.weave(Mutation.NONE);
        world.startEngine();
    }),

    /** A commit lies before the slot, which does not deliver it, and is visible later. */
    COMMIT_BEFORE_THE_SLOT(world -> {
        CompletableFuture<Void> hanging;
        try (Commits commits = Commits.hanging(world);
                Connection first = world.database.connect();
                Connection second = world.database.connect()) {
            String xid = Commits.beginWriting(first);
            world.startEngine();
            commits.awaitWaitingFor(xid);
            String later = Commits.beginWriting(second);
            first.rollback();
            commits.awaitWaitingFor(later);
            hanging = commits.hang("UPDATE users SET full_name = 'in between' WHERE id = 1");
            second.rollback();
            world.database.execute("CHECKPOINT"); // logs what runs now; the making of the slot waits for that
            world.awaitSeededOrFenced();
        }
        hanging.join();
    }),

    /** A build shows what a crash of the server takes back. */
    UNFLUSHED_COMMIT(UnflushedCommit::play),

    /** The build of an earlier change arrives after that of a later one. */
    LATE_WRITE(world -> {
        world.stage(Stage.Act.WRITES_HELD);
        world.startConverged();
        try (Connection door = world.database.connect();
                Statement statement = door.createStatement()) {
            statement.execute(Stage.closeDoor());
            world.database.execute("UPDATE users SET full_name = 'marked' WHERE id = 1");
            world.awaitAtTheDoor();
            world.database.execute("UPDATE users SET full_name = 'newer' WHERE id = 1");
            Await.until(
                    "the newer build was written",
                    Duration.ofSeconds(60),
                    () -> world.document("users", "1").path("fullName").asText().equals("newer"));
        }
    }),

    /** A row moves from one document to another. */
    RE_PARENTED_ROW(world -> {
        world.startConverged();
        world.database.execute("UPDATE orders SET user_id = 3 WHERE user_id = 2");
    }),

    /** The engine is killed while a write is on its way. */
    KILLED_BEFORE_THE_WRITE(world -> {
        world.stage(Stage.Act.WRITES_HELD);
        world.startConverged();
        try (Connection door = world.database.connect();
                Statement statement = door.createStatement()) {
            statement.execute(Stage.closeDoor());
            world.database.execute("UPDATE users SET full_name = 'marked' WHERE id = 1");
            world.awaitAtTheDoor();
            String position = world.position();
            world.awaitForbidden("a write on its way is confirmed", () -> world.isConfirmed(position));
            world.engine().kill();
        }
        world.weave(Mutation.NONE);
        world.startEngine();
    }),

    /** A row changes when its range has been seeded, and the index is not whole yet. */
    CHANGED_WHILE_SEEDED(world -> {
        world.stage(Stage.Act.ACTIVATION_HELD);
        try (Connection door = world.database.connect();
                Statement statement = door.createStatement()) {
            statement.execute(Stage.closeDoor());
            world.startEngine();
            world.awaitAtTheDoor();
            world.database.execute("UPDATE users SET full_name = 'meanwhile' WHERE id = 1");
        }
    }),

    /** A table that documents are made of is emptied. */
    EMPTIED_TABLE(world -> {
        world.startConverged();
        world.database.execute("TRUNCATE items");
    }),

    /** The sink is too busy to take some document of a request. */
    BUSY_SINK(world -> {
        world.stage(Stage.Act.WRITES_REFUSED_ONCE);
        world.startConverged();
        world.database.execute("UPDATE users SET full_name = 'marked' WHERE id IN (1, 2)");
    });

    private final Steps steps;

    Scenario(Steps steps) {
        this.steps = steps;
    }

    void play(World world) throws Exception {
        steps.play(world);
    }

    private interface Steps {
        void play(World world) throws Exception;
    }
}
