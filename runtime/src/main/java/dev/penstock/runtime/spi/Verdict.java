package dev.penstock.runtime.spi;

/**
 * What a check has found out about one thing, before an engine is started. Immutable.
 *
 * @param status whether it is well
 * @param subject what was looked at, in one or a few words that stay the same: {@code slot penstock}, {@code table public.users}
 * @param fact what is so, in one line without a full stop
 * @param remedy what to do, as a sentence; empty when there is nothing to do
 */
public record Verdict(Status status, String subject, String fact, String remedy) {

    /** Whether something is well. */
    public enum Status {

        /** It is well. */
        OK,

        /** It was not looked at, because something else is missing or was not asked for. */
        SKIPPED,

        /** An engine would run, but not as well as it could, or not for ever. */
        WARN,

        /** An engine would not start, or would stop; or a catalog, by which records are compiled, is stale. */
        FAIL
    }

    /** Something is well. */
    public static Verdict ok(String subject, String fact) {
        return new Verdict(Status.OK, subject, fact, "");
    }

    /** Something was not looked at. */
    public static Verdict skipped(String subject, String fact, String remedy) {
        return new Verdict(Status.SKIPPED, subject, fact, remedy);
    }

    /** Something could be better. */
    public static Verdict warn(String subject, String fact, String remedy) {
        return new Verdict(Status.WARN, subject, fact, remedy);
    }

    /** Something would stop an engine. */
    public static Verdict fail(String subject, String fact, String remedy) {
        return new Verdict(Status.FAIL, subject, fact, remedy);
    }

    /**
     * What was thrown when something was looked at.
     *
     * @throws RuntimeException that failure, when it is none that a person can mend
     */
    public static Verdict fail(String subject, RuntimeException failure) {
        if (failure instanceof PenstockException e) {
            return fail(subject, e.fact(), e.remedy());
        }
        if (failure instanceof SourceUnavailableException e) {
            return fail(subject, String.valueOf(e.getMessage()), e.remedy());
        }
        if (failure instanceof SinkUnavailableException e) {
            return fail(subject, String.valueOf(e.getMessage()), "Start it, or correct the URL.");
        }
        throw failure;
    }
}
