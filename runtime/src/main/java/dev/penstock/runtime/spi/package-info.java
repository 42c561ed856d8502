/**
 * What the engine asks of the two ends it stands between: a source of changes and documents, and a sink for them.
 *
 * <p>A {@link dev.penstock.runtime.spi.Source} gives {@link dev.penstock.runtime.spi.ChangeEvent}s and, for keys,
 * {@link dev.penstock.runtime.spi.Document}s; a {@link dev.penstock.runtime.spi.DocumentSink} takes
 * {@link dev.penstock.runtime.spi.VersionedDocument}s and keeps what the engine must remember. The promises that make
 * documents converge are split between them, and each interface says which are its own.
 *
 * <p>Read {@link dev.penstock.runtime.spi.ChangeSource} first, then {@link dev.penstock.runtime.spi.DocumentSink}.
 */
@NullMarked
package dev.penstock.runtime.spi;

import org.jspecify.annotations.NullMarked;
