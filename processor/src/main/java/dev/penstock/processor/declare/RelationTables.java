package dev.penstock.processor.declare;

import dev.penstock.definition.TableName;
import java.util.Optional;

/** The tables that records and relations read, by what they name and what that defaults to. */
public final class RelationTables {

    private RelationTables() {}

    /** The table that the record itself names. */
    public static Optional<TableName> own(RecordDeclaration declared) {
        return declared.table()
                .map(mark -> new TableName(mark.schema().value(), mark.table().value()));
    }

    /**
     * The other table of a relation.
     *
     * @param element the record of the other table's rows, when there is one
     * @param parent the table of the record that has the relation
     * @return empty when neither the relation nor the element names a table
     */
    public static Optional<TableName> of(RelationMark relation, Optional<RecordDeclaration> element, TableName parent) {
        Optional<TableName> ofElement = element.flatMap(RelationTables::own);
        Optional<String> table = written(relation.table()).or(() -> ofElement.map(TableName::name));
        String schema = written(relation.schema())
                .or(() -> ofElement.map(TableName::schema))
                .orElse(parent.schema());
        return table.map(name -> new TableName(schema, name));
    }

    /** The junction table of a relation of a record that is read from that table. */
    public static TableName junction(ThroughMark through, TableName parent) {
        return new TableName(
                written(through.schema()).orElse(parent.schema()),
                through.table().value());
    }

    private static Optional<String> written(Written<String> attribute) {
        return Optional.of(attribute.value()).filter(value -> !value.isEmpty());
    }
}
