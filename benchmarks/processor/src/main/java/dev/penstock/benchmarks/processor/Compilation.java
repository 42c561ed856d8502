package dev.penstock.benchmarks.processor;

/**
 * What is compiled, and how.
 *
 * @param records how many annotated records
 */
record Compilation(int records, Way way) {

    /** How records are compiled. */
    enum Way {
        /** The records alone, without the processor. */
        PLAIN,
        /** With the processor. */
        PROCESSED,
        /** Without it, but with the classes that it has generated before: the part of its cost that is javac's. */
        GENERATED,
        /** With a processor that only copies what was generated before. None that writes these files can take less. */
        COPIED
    }

    /** The reverse of {@link #toString()}. */
    static Compilation parse(String text) {
        String[] parts = text.split(":", -1);
        return new Compilation(Integer.parseInt(parts[0]), Way.valueOf(parts[1]));
    }

    /** The form in which it goes to another process and comes back. */
    @Override
    public String toString() {
        return records + ":" + way;
    }
}
