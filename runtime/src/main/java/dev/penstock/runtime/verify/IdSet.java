package dev.penstock.runtime.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Which ids were seen, by 64 bits of each: up to 24 bytes of heap for a document. That two ids of a billion documents share
 * theirs, and one of them hides that the other is extra, has a chance of one in ten thousand million. Thread-safe.
 */
final class IdSet {

    private static final int FIRST_SIZE = 1 << 10;

    private long[] table = new long[FIRST_SIZE];
    private int size;

    synchronized void add(String id) {
        if (size * 3L > table.length * 2L) {
            grow();
        }
        if (insert(table, hash(id))) {
            size++;
        }
    }

    synchronized boolean contains(String id) {
        long hash = hash(id);
        return table[place(table, hash)] == hash;
    }

    private void grow() {
        long[] next = new long[table.length * 2];
        Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> insert(next, hash));
        table = next;
    }

    private static boolean insert(long[] table, long hash) {
        int place = place(table, hash);
        boolean isNew = table[place] == 0;
        table[place] = hash;
        return isNew;
    }

    /** Where a hash is, or would go: the first free place behind the one it names. */
    private static int place(long[] table, long hash) {
        int place = (int) (hash & (table.length - 1));
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** Never 0, which is a free place. */
    private static long hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }
}
