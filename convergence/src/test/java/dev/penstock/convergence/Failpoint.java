package dev.penstock.convergence;

import java.util.EnumSet;
import java.util.Set;

/**
 * A place where an engine is killed. Each is woven into the class that it names as that is loaded; steps of the engine that come
 * to be are constants here.
 */
enum Failpoint {
    BEFORE_THE_SLOT_IS_MADE,
    WHEN_THE_SLOT_WAS_MADE,
    BEFORE_THE_FENCE,
    BETWEEN_TWO_RANGES,
    BEFORE_THE_CURSOR_IS_REMEMBERED,
    WHEN_THE_CURSOR_WAS_REMEMBERED,
    BEFORE_ALIASES_MOVE,
    WHEN_ALIASES_HAVE_MOVED,

    BEFORE_A_WRITE,
    AFTER_A_WRITE,
    BEFORE_THE_POSITION_IS_REMEMBERED,
    BETWEEN_REMEMBERING_AND_CONFIRMING,
    WHEN_THE_POSITION_WAS_CONFIRMED,

    BEFORE_A_NEW_GENERATION,
    WHEN_A_GENERATION_WAS_MADE,
    WHEN_A_GENERATION_WAS_REMEMBERED,

    WHEN_THE_NEXT_GENERATION_WAS_MADE,
    WHEN_THE_NEXT_GENERATION_WAS_REMEMBERED,
    WHEN_THE_SWAP_WAS_REMEMBERED,
    BEFORE_THE_OLD_GENERATION_GOES,
    WHEN_THE_OLD_GENERATION_HAS_GONE,

    WHEN_A_FAN_OUT_WAS_REMEMBERED,
    IN_THE_MIDDLE_OF_A_FAN_OUT,

    BEFORE_A_LETTER,
    AFTER_A_LETTER,
    BEFORE_A_LETTER_IS_DROPPED,
    WHEN_A_LETTER_WAS_DROPPED,

    WHEN_THE_LOCK_WAS_TAKEN,
    WHEN_THE_SLOT_WAS_TAKEN_OVER;

    private static final Set<Failpoint> IN_EACH_BUILD = EnumSet.of(
            WHEN_THE_SLOT_WAS_MADE,
            BETWEEN_TWO_RANGES,
            BEFORE_ALIASES_MOVE,
            WHEN_ALIASES_HAVE_MOVED,
            AFTER_A_WRITE,
            BETWEEN_REMEMBERING_AND_CONFIRMING,
            WHEN_A_GENERATION_WAS_MADE,
            WHEN_THE_NEXT_GENERATION_WAS_MADE,
            WHEN_THE_SWAP_WAS_REMEMBERED,
            BEFORE_THE_OLD_GENERATION_GOES,
            IN_THE_MIDDLE_OF_A_FAN_OUT,
            AFTER_A_LETTER,
            BEFORE_A_LETTER_IS_DROPPED,
            WHEN_THE_SLOT_WAS_TAKEN_OVER);

    /** Whether it is tried in each build, and not only where all are asked for. */
    boolean isInEachBuild() {
        return IN_EACH_BUILD.contains(this);
    }

    Weaving weaving() {
        return switch (this) {
            case BEFORE_THE_SLOT_IS_MADE -> Weaving.beforeCall("postgres.Provisioning", "begin", "create", name());
            case WHEN_THE_SLOT_WAS_MADE -> Weaving.afterCall("postgres.Provisioning", "begin", "create", name());
            case BEFORE_THE_FENCE -> Weaving.beforeCall("postgres.Provisioning", "passFence", "awaitPassed", name());
            case BETWEEN_TWO_RANGES -> Weaving.atEnd("engine.Seeding", "done", name());
            case BEFORE_THE_CURSOR_IS_REMEMBERED -> Weaving.atBegin("engine.TrackedIndex", "seededUpTo", name());
            case WHEN_THE_CURSOR_WAS_REMEMBERED -> Weaving.atEnd("engine.TrackedIndex", "seededUpTo", name());
            case BEFORE_ALIASES_MOVE -> Weaving.beforeCall("engine.TrackedIndex", "seeded", "showWith", name());
            case WHEN_ALIASES_HAVE_MOVED -> Weaving.afterCall("engine.TrackedIndex", "seeded", "showWith", name());
            case BEFORE_A_WRITE -> Weaving.beforeCall("engine.DocumentWriter", "report", "write", name());
            case AFTER_A_WRITE -> Weaving.afterCall("engine.DocumentWriter", "report", "write", name());
            case BEFORE_THE_POSITION_IS_REMEMBERED ->
                Weaving.beforeCall("engine.ChangeFollower", "remember", "remember", name());
            case BETWEEN_REMEMBERING_AND_CONFIRMING ->
                Weaving.beforeCall("engine.ChangeFollower", "remember", "confirm", name());
            case WHEN_THE_POSITION_WAS_CONFIRMED ->
                Weaving.afterCall("engine.ChangeFollower", "remember", "confirm", name());
            case BEFORE_A_NEW_GENERATION -> Weaving.atBegin("engine.TrackedIndex", "begin", name());
            case WHEN_A_GENERATION_WAS_MADE -> Weaving.afterCall("engine.TrackedIndex", "begin", "above", name());
            case WHEN_A_GENERATION_WAS_REMEMBERED -> Weaving.atEnd("engine.TrackedIndex", "begin", name());
            case WHEN_THE_NEXT_GENERATION_WAS_MADE ->
                Weaving.afterCall("engine.IndexGenerations", "begun", "above", name());
            case WHEN_THE_NEXT_GENERATION_WAS_REMEMBERED ->
                Weaving.afterCall("engine.IndexGenerations", "take", "rememberIndex", name());
            case WHEN_THE_SWAP_WAS_REMEMBERED -> Weaving.atEnd("engine.TrackedIndex", "seeded", name());
            case BEFORE_THE_OLD_GENERATION_GOES ->
                Weaving.beforeCall("engine.IndexGenerations", "take", "remove", name());
            case WHEN_THE_OLD_GENERATION_HAS_GONE ->
                Weaving.afterCall("engine.IndexGenerations", "take", "remove", name());
            case WHEN_A_FAN_OUT_WAS_REMEMBERED -> Weaving.atEnd("engine.FanOuts", "add", name());
            case IN_THE_MIDDLE_OF_A_FAN_OUT -> Weaving.atEnd("engine.FanOuts", "step", name());
            case BEFORE_A_LETTER -> Weaving.atBegin("engine.LetterBox", "put", name());
            case AFTER_A_LETTER -> Weaving.atEnd("engine.LetterBox", "put", name());
            case BEFORE_A_LETTER_IS_DROPPED -> Weaving.beforeCall("engine.LetterBox", "well", "drop", name());
            case WHEN_A_LETTER_WAS_DROPPED -> Weaving.afterCall("engine.LetterBox", "well", "drop", name());
            case WHEN_THE_LOCK_WAS_TAKEN -> Weaving.afterCall("postgres.PostgresSource", "open", "take", name());
            case WHEN_THE_SLOT_WAS_TAKEN_OVER ->
                Weaving.afterCall("postgres.Provisioning", "resume", "takeOver", name());
        };
    }
}
