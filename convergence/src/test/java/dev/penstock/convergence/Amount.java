package dev.penstock.convergence;

/** How many rows there are, and how much of them the engine does at once: little enough that every path is taken. */
enum Amount {
    /** For what is about some of them. */
    FEW(1, 1),

    /** For random writes: most documents are seldom touched, so that what one of them lacks stays lacking until it is looked at. */
    MANY(6, 4);

    private final int rows;
    private final int batches;

    Amount(int rows, int batches) {
        this.rows = rows;
        this.batches = batches;
    }

    /** So many times the rows of {@link #FEW}. */
    int rows() {
        return rows;
    }

    /** So many times what the engine does at once with {@link #FEW}. */
    int batches() {
        return batches;
    }
}
