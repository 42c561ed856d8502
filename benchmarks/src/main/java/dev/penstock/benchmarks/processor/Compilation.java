package dev.penstock.benchmarks.processor;

/**
 * What is compiled, and how.
 *
 * @param records how many annotated records
 * @param processed whether with the processor
 */
record Compilation(int records, boolean processed) {

    /** The reverse of {@link #toString()}. */
    static Compilation parse(String text) {
        String[] parts = text.split(":", -1);
        return new Compilation(Integer.parseInt(parts[0]), Boolean.parseBoolean(parts[1]));
    }

    /** The form in which it goes to another process and comes back. */
    @Override
    public String toString() {
        return records + ":" + processed;
    }
}
