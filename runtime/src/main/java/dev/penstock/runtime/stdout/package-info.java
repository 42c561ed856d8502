/**
 * A stream of JSON lines as a sink: one line for each document written or deleted.
 *
 * <p>Enters: versioned documents. Leaves: lines on a stream, and a file beside it with what must be remembered. {@link
 * dev.penstock.runtime.stdout.JsonLinesSink} is all there is. A reader of the lines must apply the rule of versions
 * itself: of two lines with the same id, the one with the higher version holds.
 */
@NullMarked
package dev.penstock.runtime.stdout;

import org.jspecify.annotations.NullMarked;
