package dev.penstock.processor.declare;

import dev.penstock.definition.TableName;
import java.util.List;
import java.util.Optional;

/**
 * An annotation that leads to the rows of another table. What an annotation lacks is at its default.
 *
 * @param verb which annotation it is
 * @param table the other table, empty when left out
 * @param schema the other table's schema, empty when left out
 * @param foreignKey the columns of the other table that point at this record; for {@code @BelongsTo} those of this
 *     record that point at the other table
 * @param references the columns that the foreign key refers to, empty for the key
 * @param through the junction tables named: none or one
 * @param rows which rows of the other table count
 * @param orderBy the order of a list, empty for that of the key
 * @param limit at most so many elements
 * @param column the one column that is read, empty for records and rows
 * @param flattened whether elements are no nested objects
 */
public record RelationMark(
        Origin origin,
        Verb verb,
        Written<String> table,
        Written<String> schema,
        Written<List<String>> foreignKey,
        Written<List<String>> references,
        List<ThroughMark> through,
        Conditions rows,
        Written<String> orderBy,
        Written<Integer> limit,
        Written<String> column,
        Written<Boolean> flattened)
        implements Mark {

    /** Copies the list, so that the mark can never change. */
    public RelationMark {
        through = List.copyOf(through);
    }

    /** The same relation, which names its table. */
    public RelationMark withTable(TableName target) {
        return new RelationMark(
                origin,
                verb,
                table.inferred(target.name()),
                schema.inferred(target.schema()),
                foreignKey,
                references,
                through,
                rows,
                orderBy,
                limit,
                column,
                flattened);
    }

    /** The same relation, which names the columns that are compared, and its junction if it has one. */
    public RelationMark withKeys(List<String> key, List<String> referred, List<ThroughMark> junctions) {
        return new RelationMark(
                origin,
                verb,
                table,
                schema,
                foreignKey.inferred(key),
                references.inferred(referred),
                junctions,
                rows,
                orderBy,
                limit,
                column,
                flattened);
    }

    @Override
    public String name() {
        return verb.annotation();
    }

    /** The junction table, when there is one. */
    public Optional<ThroughMark> junction() {
        return through.stream().findFirst();
    }

    /** Whether the component is a list of one column of the other table. */
    public boolean isColumnList() {
        return verb == Verb.IDS || (verb.isList() && !column.value().isEmpty());
    }
}
