package dev.penstock.definition;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in PostgreSQL's write-ahead log: a byte offset, as a 64-bit unsigned number (PostgreSQL documentation, 8.20
 * pg_lsn Type).
 *
 * @param value the offset in bytes
 */
public record WalPosition(long value) implements Comparable<WalPosition> {

    /** The position before everything, {@code 0/0}. */
    public static final WalPosition START = new WalPosition(0);

    /** The position behind everything, {@code FFFFFFFF/FFFFFFFF}. */
    public static final WalPosition END = new WalPosition(-1);

    private static final long PAGE = 8192;

    private static final Pattern TEXT = Pattern.compile("([0-9A-Fa-f]{1,8})/([0-9A-Fa-f]{1,8})");

    /**
     * Reads PostgreSQL's text form, such as {@code 16/B374D848}.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static WalPosition parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a WAL position: " + text);
        }
        return new WalPosition(Long.parseLong(matcher.group(1), 16) << 32 | Long.parseLong(matcher.group(2), 16));
    }

    @Override
    public int compareTo(WalPosition other) {
        return Long.compareUnsigned(value, other.value);
    }

    /** Whether this position lies before the other. */
    public boolean isBefore(WalPosition other) {
        return compareTo(other) < 0;
    }

    /** The position one byte earlier: what lies before this one lies up to there. The start stays what it is. */
    public WalPosition before() {
        return value == 0 ? this : new WalPosition(value - 1);
    }

    /** The later of two positions. */
    public static WalPosition max(WalPosition a, WalPosition b) {
        return a.isBefore(b) ? b : a;
    }

    /** The earlier of two positions. */
    public static WalPosition min(WalPosition a, WalPosition b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * Where the newest record before this position ends. Where a page begins, {@code pg_current_wal_insert_lsn()} says where the next
     * record will: behind the page's header, of 24 bytes, or of 40 where a segment begins. What has followed the log so far is at the
     * beginning of the page, and gets no further before something else is logged (PostgreSQL, {@code XLogBytePosToRecPtr} and
     * {@code XLogBytePosToEndRecPtr}). For comparison with ends of records: none lies between the two. Pages have 8192 bytes.
     */
    public WalPosition recordEnd() {
        long inPage = Long.remainderUnsigned(value, PAGE);
        return inPage == 24 || inPage == 40 ? new WalPosition(value - inPage) : this;
    }

    /** PostgreSQL's text form. */
    @Override
    public String toString() {
        return hex(value >>> 32) + "/"
                + hex(value & 0xFFFFFFFFL); // not String.format: it is written for each transaction
    }

    private static String hex(long number) {
        return Long.toHexString(number).toUpperCase(Locale.ROOT);
    }
}
