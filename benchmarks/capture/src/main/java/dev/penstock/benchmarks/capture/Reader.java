package dev.penstock.benchmarks.capture;

/** Something that reads the changes that a slot holds. */
interface Reader {

    /**
     * Reads a slot to the end of the workload.
     *
     * @return how long it took from the first change to the last, by the clock
     * @throws Exception when it cannot be read; the measurement fails then
     */
    Reading read(Workload workload, String slot) throws Exception;
}
