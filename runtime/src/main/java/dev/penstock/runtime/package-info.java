/**
 * Penstock as a library: {@link dev.penstock.runtime.Penstock} puts a source, a sink and definitions together and runs
 * them inside your program.
 *
 * <p>Enters: definitions that the processor wrote. Leaves: indexes that hold what the database holds. Sources and sinks
 * are in {@code dev.penstock.runtime.postgres} and {@code dev.penstock.runtime.opensearch}, or your own against {@code
 * dev.penstock.runtime.spi}.
 */
@NullMarked
package dev.penstock.runtime;

import org.jspecify.annotations.NullMarked;
