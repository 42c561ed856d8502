package dev.penstock.runtime.verify;

import java.time.Duration;

/**
 * How an index is compared.
 *
 * @param parallel how many ranges are compared at once, each with a connection of its own; at least 1
 * @param rate how many documents are read per second at most, on each side; 0 for as many as there can be
 * @param rangeRows how many rows a range has; from 1 to 5000
 * @param patience how long the index may take to catch up before it is given up
 * @param repair whether what differs is built anew
 */
public record VerifyOptions(int parallel, int rate, int rangeRows, Duration patience, boolean repair) {

    /** Two ranges of 500 rows at once, as fast as it goes, a minute of patience, no repair. */
    public static final VerifyOptions DEFAULT = new VerifyOptions(2, 0, 500, Duration.ofMinutes(1), false);

    /** Checks that work can be done so. */
    public VerifyOptions {
        if (parallel < 1 || rate < 0 || rangeRows < 1 || rangeRows > 5000 || patience.isNegative()) {
            throw new IllegalArgumentException("no way to compare: parallel " + parallel + ", rate " + rate
                    + ", range of " + rangeRows + " rows, patience " + patience);
        }
    }

    /** The same, with repair. */
    public VerifyOptions repairing() {
        return new VerifyOptions(parallel, rate, rangeRows, patience, true);
    }
}
