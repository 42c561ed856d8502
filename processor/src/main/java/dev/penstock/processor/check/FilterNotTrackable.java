package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.RelationMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.sql.FragmentException.Kind;

/** The answer of a filter changes only when its row does. */
final class FilterNotTrackable implements Rule.OfComponent {

    private static final String CODE = "FILTER_NOT_TRACKABLE";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        component
                .mark(RelationMark.class)
                .flatMap(relation -> WhereClause.problem(relation, declarations.elementOf(component)))
                .filter(wrong -> wrong.kind() == Kind.NOT_TRACKABLE)
                .ifPresent(wrong -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "the filter " + wrong.fact(),
                                "A document is built anew when a row of it changes; a filter must not change its answer otherwise.",
                                wrong.remedy(),
                                component
                                        .mark(RelationMark.class)
                                        .orElseThrow()
                                        .where()
                                        .origin())));
    }
}
