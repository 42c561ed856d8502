/**
 * Row changes as a product of their own: typed values, the identity of elements, and the JSON that carries them.
 *
 * <p>Enters: rows as a source has read them, in the server's text form ({@link dev.penstock.runtime.changes.Cells}), with
 * the shape of their table. Leaves: {@link dev.penstock.runtime.changes.ChangeRecord}s whose values are parsed when they
 * are asked for, or lines of JSON that are written straight from the bytes. All of it is pure: what is read from where
 * is the source's business. Read {@link dev.penstock.runtime.changes.ChangeStream} first, then {@link
 * dev.penstock.runtime.changes.RowChange} and {@link dev.penstock.runtime.changes.EnvelopeWriter}.
 */
@NullMarked
package dev.penstock.runtime.changes;

import org.jspecify.annotations.NullMarked;
