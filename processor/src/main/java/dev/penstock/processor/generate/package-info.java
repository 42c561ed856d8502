/**
 * Writes the files of an index. Pure: a model enters, text leaves, and the same model always makes the same text.
 *
 * <p>{@link dev.penstock.processor.generate.WrittenDefinition} turns the model into the definition, from
 * {@code DocumentStatements}, {@code LookupStatements}, {@code TableUses} and {@code MappingJson}. The other classes write
 * the definition down: as Java, as JSON and as SQL for people; {@code BuilderSource} writes the document builder.
 *
 * <p>Read {@link dev.penstock.processor.generate.IndexFiles} first.
 */
@NullMarked
package dev.penstock.processor.generate;

import org.jspecify.annotations.NullMarked;
