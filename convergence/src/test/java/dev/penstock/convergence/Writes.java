package dev.penstock.convergence;

import java.util.Random;

/** What sessions write. Everything is a pure function of the random numbers, and may fail where sessions meet. */
interface Writes {

    /** Fills the tables; where there are rows already, they stay. */
    String fill();

    /** A change of some row or few: any kind, of any table. */
    String change(Random random);

    /** A change of many rows, which belong together. */
    String bulk(Random random);

    /** A change of every document, or nearly. */
    String all(Random random);

    /** Empties tables. */
    String truncate(Random random);
}
