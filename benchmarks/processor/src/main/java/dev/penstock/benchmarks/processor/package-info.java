/**
 * What the annotation processor adds to a compilation, and whether that grows linearly.
 *
 * <p>Enters: the number of repetitions. Leaves: a table, and an exit code: 0 if every bound was kept, 1 if one was missed
 * or something failed, 2 if the arguments are wrong. Nothing stays on the machine.
 *
 * <p>Read {@code ProcessorCost} first; {@code CompilerProcess} is what runs in the JVMs that are measured, {@code Bounds}
 * has what must hold.
 */
@NullMarked
package dev.penstock.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
