/**
 * The mass indexer of Hibernate Search, as a peer of the engine's seeding: the same orders, made of the same tables, in an index
 * of the same fields.
 *
 * <p>{@link dev.penstock.benchmarks.massindexer.MassIndexerMain} runs it once, tuned as its documentation says, and prints how
 * long that took. {@code EngineSpeed} of the engine's benchmark starts it.
 *
 * <p>Read {@code MassIndexerMain} first.
 */
@NullMarked
package dev.penstock.benchmarks.massindexer;

import org.jspecify.annotations.NullMarked;
