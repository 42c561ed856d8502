/**
 * A second opinion on the generated SQL: random records over random tables with random rows, whose documents a naive
 * assembler in Java makes as well.
 *
 * <p>{@code ModelGenerator} draws a {@code Model} from a seed; {@code RecordSource} writes it as annotated records, which
 * the real processor compiles, and {@code RandomRows} fills and changes its tables. {@code Assembler} knows nothing but
 * the model and the rows, all of which it reads with plain queries: what it makes has to be what the SQL makes, and what
 * changes has to be what the lookups find.
 *
 * <p>Read {@code DifferentialTest} first, then {@code Assembler}.
 */
@NullMarked
package dev.penstock.processor.differential;

import org.jspecify.annotations.NullMarked;
