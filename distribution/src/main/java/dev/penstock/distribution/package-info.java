/**
 * What the distribution adds to the runtime: a log, and an archive of classes.
 *
 * <p>Enters: the options {@code --log-format} and {@code --log-level}, and whatever is logged. Leaves: lines of text or JSON on
 * standard error, in which no secret stands. {@code LogbackLog} is the entry. Everything else of the distribution lies in {@code
 * src/main/dist}; {@code bin/penstock} is how it is started.
 */
@NullMarked
package dev.penstock.distribution;

import org.jspecify.annotations.NullMarked;
