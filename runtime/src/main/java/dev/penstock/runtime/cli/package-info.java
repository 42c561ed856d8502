/**
 * The command line: the only place that reads arguments and writes to the terminal.
 *
 * <p>Enters: arguments and environment variables. Leaves: a running engine, one line on standard error for whatever a
 * person must mend, and an exit code: 0 done, 1 something must be mended, 2 the command line is wrong. {@link
 * dev.penstock.runtime.cli.Main} is the entry; {@code RunCommand} is what it runs.
 */
@NullMarked
package dev.penstock.runtime.cli;

import org.jspecify.annotations.NullMarked;
