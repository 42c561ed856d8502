package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import java.util.Optional;

/** A relation knows the table it leads to. */
final class RelationNeedsTable implements Rule.OfComponent {

    private static final String CODE = "RELATION_NEEDS_TABLE";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        boolean judgedElsewhere = relation.isEmpty()
                || (!relation.get().verb().isAggregate() && !relation.get().isColumnList() && element.isEmpty());
        TableName parent = new TableName("", "");
        if (!judgedElsewhere
                && RelationTables.of(relation.get(), element, parent).isEmpty()) {
            String name = "@" + relation.get().name();
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a relation to no table",
                            element.map(record ->
                                            record.name().simpleName() + " has no @Table, and " + name + " names none.")
                                    .orElse(name + " has to name the table whose rows count."),
                            "Write: " + name + "(table = \"...\", ...)",
                            relation.get().origin()));
        }
    }
}
