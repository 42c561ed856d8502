/**
 * Compares an index with its database while an engine keeps it, and repairs what differs.
 *
 * <p>Enters: a definition, a {@link dev.penstock.runtime.spi.DatabaseReading} and a sink whose
 * {@link dev.penstock.runtime.spi.StoredDocuments} can be read. Leaves: a {@link dev.penstock.runtime.verify.VerifyReport}.
 *
 * <p>Read {@link dev.penstock.runtime.verify.Verification} first. {@link dev.penstock.runtime.verify.IndexProgress} says how
 * far an index is, to any process.
 */
@NullMarked
package dev.penstock.runtime.verify;

import org.jspecify.annotations.NullMarked;
