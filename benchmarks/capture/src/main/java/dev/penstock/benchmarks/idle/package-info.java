/**
 * How much log a slot holds back while nothing that it follows changes, and others write.
 *
 * <p>Enters: for how many minutes, and how many megabytes are written meanwhile. Leaves: a table, and an exit code: 0 if the
 * bound was kept, 1 if not or something failed, 2 if the arguments are wrong. Nothing stays on the machine.
 *
 * <p>Read {@code IdlePublication} first; {@code ForeignWrites} is what others write, {@code RetainedLog} what is measured.
 */
@NullMarked
package dev.penstock.benchmarks.idle;

import org.jspecify.annotations.NullMarked;
