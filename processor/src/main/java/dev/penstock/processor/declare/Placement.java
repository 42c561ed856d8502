package dev.penstock.processor.declare;

import dev.penstock.definition.TableName;
import java.util.Optional;

/**
 * A record where it is read.
 *
 * @param declared the record
 * @param table the table whose rows it is read from
 * @param prefix what the names of its columns begin with, when it is embedded
 * @param around where the record stands that leads here; empty when nothing does
 * @param component the component of that record which leads here
 */
public record Placement(
        RecordDeclaration declared,
        TableName table,
        String prefix,
        Optional<Placement> around,
        Optional<ComponentDeclaration> component) {

    /** The place of a record that nothing leads to. */
    static Placement first(RecordDeclaration declared, TableName table) {
        return new Placement(declared, table, "", Optional.empty(), Optional.empty());
    }

    /** The column that a component is read from here. */
    public String column(ComponentDeclaration component) {
        return prefix + component.column();
    }

    /** Whether its rows are those of the record around it. */
    public boolean isEmbedded() {
        return component.filter(leading -> leading.has(Mark.EmbeddedMark.class)).isPresent();
    }

    /** The relation that leads here, if one does. */
    public Optional<RelationMark> relation() {
        return component.flatMap(leading -> leading.mark(RelationMark.class));
    }
}
