package dev.penstock.benchmarks.processor;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long something took.
 *
 * @param elapsed by the clock; what users wait, and what else the machine does is in it
 * @param cpu how long the thread was running: the compiler has one thread; what the JVM does beside it is not in it
 */
record Time(Duration elapsed, Duration cpu) {

    /** By both clocks, since moments that mean nothing by themselves. */
    static Time now() {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new Time(Duration.ofNanos(System.nanoTime()), Duration.ofNanos(cpu));
    }

    Time since(Time start) {
        return new Time(elapsed.minus(start.elapsed), cpu.minus(start.cpu));
    }

    /** The reverse of {@link #toString()}. */
    static Time parse(String text) {
        String[] parts = text.split("/", -1);
        return new Time(Duration.parse(parts[0]), Duration.parse(parts[1]));
    }

    /** The form in which it goes from one process to another. */
    @Override
    public String toString() {
        return elapsed + "/" + cpu;
    }
}
