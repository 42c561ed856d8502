package dev.penstock.runtime.changes;

/** What happened to a row. */
public enum Operation {
    /** It was inserted. */
    CREATE('c'),
    /** It was updated. */
    UPDATE('u'),
    /** It was deleted. */
    DELETE('d'),
    /** Its table was emptied. */
    TRUNCATE('t'),
    /** It was read by a snapshot. */
    READ('r');

    private final char code;

    Operation(char code) {
        this.code = code;
    }

    /** The letter that envelopes call it by. */
    public char code() {
        return code;
    }
}
