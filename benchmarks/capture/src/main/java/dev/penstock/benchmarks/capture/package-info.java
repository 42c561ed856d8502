/**
 * How fast changes are captured, beside two others that read the same log: bare pgjdbc, which throws away what it reads,
 * and Debezium's embedded engine with JSON output.
 *
 * <p>Enters: the number of repetitions, and of transactions. Leaves: a table, and an exit code: 0 if every bound was kept,
 * 1 if one was missed or something failed, 2 if the arguments are wrong. Nothing stays on the machine.
 *
 * <p>Read {@code CaptureSpeed} first; {@code Workload} is what is read, {@code ReaderProcess} what runs in the JVMs that are
 * measured, {@code Bounds} has what must hold.
 */
@NullMarked
package dev.penstock.benchmarks.capture;

import org.jspecify.annotations.NullMarked;
