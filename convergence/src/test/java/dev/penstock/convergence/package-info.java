/**
 * The one promise, held against an oracle that reads whole tables and builds every document in Java, while sessions write and
 * everything is killed. {@code docs/convergence.md} is the introduction. Read {@link dev.penstock.convergence.ConvergenceTest}
 * first.
 */
@NullMarked
package dev.penstock.convergence;

import org.jspecify.annotations.NullMarked;
