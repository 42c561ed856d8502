package dev.penstock.runtime.postgres;

/**
 * Gives ids of transactions their upper half, which the stream does not send. A transaction in the log is never 2^31 away
 * from the newest (PostgreSQL documentation, 24.1.5 Preventing Transaction ID Wraparound Failures), nor from the one before.
 */
final class TransactionIds {

    private long near;

    /** Begins near an id with all 64 bits. */
    TransactionIds(long near) {
        this.near = near;
    }

    /** The id with these low bits that is nearest to the last one. */
    long full(int xid) {
        near += xid - (int) near;
        return near;
    }
}
