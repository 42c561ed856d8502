/**
 * How fast the engine seeds an index and follows changes, beside a loader that was written by hand.
 *
 * <p>{@link dev.penstock.benchmarks.engine.EngineSpeed} starts the servers, fills them ({@code TpchTables}), and has engines
 * ({@code EngineProcess}) and loaders ({@code HandWrittenLoader}, a {@code Peer}) do the same work in turns, each in a JVM of its own. What leaves is a
 * report, with an exit code that says whether every bound was kept.
 *
 * <p>Read {@code EngineSpeed} first.
 */
@NullMarked
package dev.penstock.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
