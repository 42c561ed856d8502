package dev.penstock.convergence;

import java.util.Random;

/** Which rows are written: some often, so that sessions meet, and most seldom, so that what one of them lacks stays lacking. */
final class Ids {

    /** How many rows of a table are written often. */
    private static final int OFTEN = 20;

    /** One row in so many. */
    private static final int PART = 10;

    private Ids() {}

    /** A number from 1 on. */
    static int id(Random random, int most) {
        boolean often = random.nextInt(3) == 0;
        return 1 + random.nextInt(often ? Math.min(most, OFTEN) : most);
    }

    /** A condition that one row in ten fulfils: neighbours, so that these belong to few documents. */
    static String some(Random random, int most) {
        int first = 1 + random.nextInt(most);
        return "BETWEEN " + first + " AND " + (first + most / PART);
    }
}
