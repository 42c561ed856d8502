/**
 * What the processor writes and every engine reads: index definitions as data.
 *
 * <p>An {@link dev.penstock.definition.IndexDefinition} says everything about an index that an engine needs: the SQL that
 * builds its documents, the lookups from a changed row to the documents it belongs to, the mapping, and the tables and
 * columns that are read. It enters as generated Java (found through {@link dev.penstock.definition.IndexProvider}) or as
 * the JSON resource of the same content, and leaves as SQL that runs. The
 * {@link dev.penstock.definition.DocumentFields} are what generated document builders read.
 *
 * <p>Read {@link dev.penstock.definition.IndexDefinition} first.
 */
@NullMarked
package dev.penstock.definition;

import org.jspecify.annotations.NullMarked;
