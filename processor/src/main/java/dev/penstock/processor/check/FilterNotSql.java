package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.RelationMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.sql.FragmentException.Kind;

/** A filter is a condition in SQL. */
final class FilterNotSql implements Rule.OfComponent {

    private static final String CODE = "FILTER_NOT_SQL";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        component
                .mark(RelationMark.class)
                .flatMap(relation -> WhereClause.problem(relation, declarations.elementOf(component)))
                .filter(wrong -> wrong.kind() == Kind.NOT_SQL)
                .ifPresent(wrong -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "the filter " + wrong.fact(),
                                "A filter is a condition as it stands after WHERE.",
                                wrong.remedy(),
                                component
                                        .mark(RelationMark.class)
                                        .orElseThrow()
                                        .where()
                                        .origin())));
    }
}
