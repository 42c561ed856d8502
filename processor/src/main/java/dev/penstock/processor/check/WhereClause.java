package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.Mark.RelationMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.sql.Filter;
import dev.penstock.processor.sql.FragmentException;
import java.util.Optional;

/** What is wrong with the filter of a relation, for the rules about it. */
final class WhereClause {

    private WhereClause() {}

    static Optional<FragmentException> problem(RelationMark relation, Optional<RecordDeclaration> element) {
        String where = relation.where().value();
        if (where.isEmpty()) {
            return Optional.empty();
        }
        String table = RelationTables.of(relation, element, new TableName("", ""))
                .map(TableName::name)
                .orElse("");
        try {
            Filter.parse(where, table);
            return Optional.empty();
        } catch (FragmentException e) {
            return Optional.of(e);
        }
    }
}
