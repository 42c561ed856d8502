package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.sql.ColumnType;
import dev.penstock.processor.sql.FragmentException;
import java.util.List;

/** The type of a column is one that SQL can name. */
final class ColumnTypeNotSql implements Rule.OfComponent {

    private static final String CODE = "COLUMN_TYPE_NOT_SQL";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        component
                .mark(ColumnMark.class)
                .ifPresent(mark -> check(
                        component.columnType().stream().toList(), mark.type().origin(), component, declared, problems));
        component
                .mark(RelationMark.class)
                .flatMap(RelationMark::junction)
                .ifPresent(junction ->
                        check(junction.types().value(), junction.types().origin(), component, declared, problems));
    }

    private static void check(
            List<String> types,
            Origin origin,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        for (String type : types) {
            try {
                ColumnType.parse(type);
            } catch (FragmentException e) {
                problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "the type \"" + type + "\" " + e.fact(),
                                "It is written into SQL as it stands.",
                                e.remedy(),
                                origin));
            }
        }
    }
}
