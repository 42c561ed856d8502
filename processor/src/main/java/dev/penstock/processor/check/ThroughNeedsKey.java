package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.ThroughMark;
import java.util.List;

/** A junction table points at both sides. */
record ThroughNeedsKey(Candidates candidates) implements Rule.OfComponent {

    private static final String CODE = "THROUGH_NEEDS_KEY";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        component
                .mark(RelationMark.class)
                .ifPresent(relation -> relation.junction()
                        .filter(junction ->
                                lacks(junction) && candidates.know(component, relation, declared, declarations))
                        .ifPresent(junction -> problems.add(
                                declared.name(),
                                problem(
                                        component.name(),
                                        junction,
                                        candidates.joins(component, relation, declared, declarations)))));
    }

    private static boolean lacks(ThroughMark junction) {
        return junction.left().value().isEmpty() || junction.right().value().isEmpty();
    }

    private static Problem problem(String subject, ThroughMark junction, List<String> several) {
        String table = junction.table().value();
        String through = table.isEmpty() ? "a junction table" : "\"" + table + "\"";
        return new Problem(
                CODE,
                subject,
                (several.isEmpty() ? "no way through " : "several ways through ") + through,
                "A row of the junction table points at one row on either side.",
                several.isEmpty()
                        ? "Write: " + (table.isEmpty() ? "through = @Through(table = \"...\", ...), " : "")
                                + "left and right with the columns that do"
                        : "Write one of: " + String.join("; ", several),
                junction.origin());
    }
}
