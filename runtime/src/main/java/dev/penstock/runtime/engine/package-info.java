/**
 * The engine: follows changes, finds and rebuilds the documents they belong to, writes them, confirms what is durable; and
 * seeds indexes beside that.
 *
 * <p>Enters: {@code ChangeEvent}s and documents of a {@code Source}. Leaves: versioned documents into a {@code
 * DocumentSink}, and confirmed positions. Nothing here knows PostgreSQL or OpenSearch. Read {@link
 * dev.penstock.runtime.engine.Engine} first, then {@code ChangeFollower}, the loop, and {@code Seeder}.
 */
@NullMarked
package dev.penstock.runtime.engine;

import org.jspecify.annotations.NullMarked;
