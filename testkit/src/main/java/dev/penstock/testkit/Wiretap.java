package dev.penstock.testkit;

/**
 * Listens to one connection of a {@link TcpProxy}, and may cut it. Called by one thread for each direction, before the bytes
 * are passed on.
 */
@FunctionalInterface
public interface Wiretap {

    /** Lets everything through. */
    Wiretap DEAF = (direction, bytes) -> Verdict.PASS;

    /**
     * Hears bytes that are about to be passed on.
     *
     * @param direction whose they are
     * @param bytes what was read at once: a part of a message, or several
     * @return what becomes of them
     */
    Verdict hear(Direction direction, byte[] bytes);

    /** From whom to whom. */
    enum Direction {
        /** From the client. */
        TO_SERVER,
        /** From the server. */
        TO_CLIENT
    }

    /** What becomes of bytes, and of the connection. */
    enum Verdict {
        /** They are passed on. */
        PASS,
        /** They are lost, and the connection is cut. */
        CUT_BEFORE,
        /** They arrive, then the connection is cut. */
        CUT_AFTER
    }

    /** Makes a wiretap for each connection. */
    @FunctionalInterface
    interface Factory {

        /**
         * Makes one.
         *
         * @return who listens to a new connection
         */
        Wiretap tap();
    }
}
