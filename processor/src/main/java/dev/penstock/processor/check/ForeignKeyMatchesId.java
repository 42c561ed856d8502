package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.RelationMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A foreign key has a column for each column of the key. */
final class ForeignKeyMatchesId implements Rule.OfComponent {

    private static final String CODE = "FOREIGN_KEY_MATCHES_ID";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        List<ComponentDeclaration> key = declared.keyComponents();
        if (relation.isEmpty() || relation.get().foreignKey().value().isEmpty()) {
            return;
        }
        int columns = relation.get().foreignKey().value().size();
        if (key.isEmpty() || columns == key.size()) {
            return;
        }
        String names = key.stream().map(ComponentDeclaration::name).collect(Collectors.joining(", "));
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        component.name(),
                        "a foreign key of " + count(columns) + " to a key of " + count(key.size()),
                        "It holds the key of " + declared.name().simpleName() + ", which is " + names + ".",
                        "Write: foreignKey = " + example(key.size()) + ", in the order of the @Id components",
                        relation.get().foreignKey().origin()));
    }

    private static String count(int columns) {
        return columns == 1 ? "one column" : columns + " columns";
    }

    private static String example(int columns) {
        return columns == 1 ? "\"...\"" : "{" + "\"...\", ".repeat(columns - 1) + "\"...\"}";
    }
}
