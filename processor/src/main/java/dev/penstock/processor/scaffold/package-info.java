/**
 * Writes records for users to begin with. A catalog enters, with a table of it; a Java file leaves, with a record of that
 * table and of those that foreign keys connect it with.
 *
 * <p>{@code TableGraph} knows the tables and their keys, {@code FieldTypes} which Java type fits a column, {@code
 * RelationChoice} which annotation fits a foreign key; {@code RecordTree} decides which records there are, and {@code
 * RecordSource} writes them down. It is no part of the processor's own work: nothing else here knows it.
 *
 * <p>Read {@link dev.penstock.processor.scaffold.Scaffold} first.
 */
@NullMarked
package dev.penstock.processor.scaffold;

import org.jspecify.annotations.NullMarked;
