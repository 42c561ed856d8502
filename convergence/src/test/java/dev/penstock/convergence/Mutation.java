package dev.penstock.convergence;

import java.util.List;

/**
 * A rule of the engine that is taken out, to see that its loss is found. What is inside the engine is changed as its classes are
 * loaded; what shows at the SPI, by {@link Decorations}.
 */
@SuppressWarnings("ImmutableEnumChecker") // what it holds has no state
enum Mutation {
    /** The engine as it is. */
    NONE(Scenario.UNDISTURBED),

    /** R4: a transaction is handed out as soon as its commit is in the log, whether or not a build sees it. */
    GATE_OFF(Scenario.INVISIBLE_COMMIT, Weaving.returnsAtOnce("postgres.VisibilityGate", "isOpenFor")),

    /** R4: a transaction that is visible overtakes an earlier one that is not. */
    GATE_UNORDERED(
            Scenario.LATER_COMMIT_VISIBLE_FIRST,
            Weaving.makesInstead(
                    "postgres.PostgresSession", "<init>", "postgres/GatedChanges", "postgres/UnorderedChanges")),

    /** R1: nothing is waited for after the slot was made. */
    FENCE_OFF(Scenario.COMMIT_BEFORE_THE_SLOT, Weaving.returnsAtOnce("postgres.Fence", "awaitPassed")),

    /** R6: what a build has shown is sent before it is durable. */
    FLUSH_WAIT_OFF(
            Scenario.UNFLUSHED_COMMIT,
            Weaving.readsInstead("postgres.FlushWait$Positions", "inserted", "inserted", "flushed")),

    /** R5: every write has the same version. */
    VERSIONS_OFF(Scenario.LATE_WRITE),

    /** R2: a changed row leads to documents by its new image alone. */
    OLD_IMAGES_IGNORED(Scenario.RE_PARENTED_ROW),

    /** R6: a write counts as done before the sink has it. */
    CONFIRMED_BEFORE_FLUSH(Scenario.KILLED_BEFORE_THE_WRITE),

    /** R1: the slot is made when the index has been seeded, not before. */
    SEEDED_BEFORE_THE_SLOT(Scenario.CHANGED_WHILE_SEEDED),

    /** R8: nothing is done about a TRUNCATE. */
    TRUNCATE_IGNORED(Scenario.EMPTIED_TABLE),

    /** What the sink could not take for now is not sent again. */
    RETRY_DROPPED(Scenario.BUSY_SINK);

    private final Scenario scenario;
    private final List<Weaving> weavings;

    Mutation(Scenario scenario, Weaving... weavings) {
        this.scenario = scenario;
        this.weavings = List.of(weavings);
    }

    List<Weaving> weavings() {
        return weavings;
    }

    /** What its loss shows in. */
    Scenario scenario() {
        return scenario;
    }

    /** That of this JVM. */
    static Mutation here() {
        return valueOf(System.getProperty("convergence.mutation", NONE.name()));
    }
}
