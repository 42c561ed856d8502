package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import java.util.List;
import java.util.Optional;

/** A relation knows the table it leads to. */
record RelationNeedsTable(Candidates candidates) implements Rule.OfComponent {

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
            List<String> several = element.map(
                            record -> candidates.tables(component, relation.get(), record, declared, declarations))
                    .orElse(List.of());
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            several.isEmpty() ? "a relation to no table" : "a relation to one of several tables",
                            element.map(record ->
                                            record.name().simpleName() + " has no @Table, and " + name + " names none.")
                                    .orElse(name + " has to name the table whose rows count."),
                            several.isEmpty()
                                    ? "Write: " + name + "(table = \""
                                            + element.map(candidates::nearest).orElse("...") + "\", ...)"
                                    : "Write one of: " + String.join("; ", several),
                            relation.get().origin()));
        }
    }
}
