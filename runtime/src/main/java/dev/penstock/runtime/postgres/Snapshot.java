package dev.penstock.runtime.postgres;

import java.util.HashSet;
import java.util.Set;

/**
 * Which transactions a statement sees, as {@code pg_current_snapshot()} says (PostgreSQL documentation, 9.27.9 Transaction
 * ID and Snapshot Information Functions).
 *
 * @param xmin every transaction below has ended
 * @param xmax no transaction at or above has ended
 * @param running the transactions between them that are still running
 */
record Snapshot(long xmin, long xmax, Set<Long> running) {

    private static final long LOW_BITS = 0xFFFF_FFFFL;
    private static final long EPOCH = 1L << 32;

    Snapshot {
        running = Set.copyOf(running);
    }

    /** Reads PostgreSQL's text form: {@code 10:20:10,14,15}. */
    static Snapshot parse(String text) {
        String[] parts = text.split(":", -1);
        Set<Long> running = new HashSet<>();
        if (!parts[2].isEmpty()) {
            for (String xid : parts[2].split(",", -1)) {
                running.add(Long.valueOf(xid));
            }
        }
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /**
     * Whether a committed transaction is visible.
     *
     * @param xid the low 32 bits of its top-level transaction id
     */
    boolean sees(int xid) {
        long full = nearest(xid);
        return full < xmin || (full < xmax && !running.contains(full));
    }

    /**
     * The 64-bit transaction id nearest to xmax that has these low bits. Taking xmax's own upper half instead would be
     * wrong around each wrap; nearest is right, because PostgreSQL never lets ids in use lie 2^31 apart.
     */
    private long nearest(int xid) {
        long candidate = (xmax & ~LOW_BITS) | (xid & LOW_BITS);
        if (candidate - xmax > EPOCH / 2) {
            return candidate - EPOCH;
        }
        if (xmax - candidate > EPOCH / 2) {
            return candidate + EPOCH;
        }
        return candidate;
    }
}
