package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import java.util.List;
import java.util.Optional;

/** A foreign key has a column for each column of the key that it refers to. */
final class ForeignKeyMatchesId implements Rule.OfComponent {

    private static final String CODE = "FOREIGN_KEY_MATCHES_ID";
    private static final List<String> KEY_BY_DEFAULT = List.of("id");

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        if (relation.isEmpty()) {
            return;
        }
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        RelationMark mark = relation.get();
        boolean belongsTo = mark.verb() == Verb.BELONGS_TO;
        Optional<RecordDeclaration> referred = belongsTo ? element : Optional.of(declared);
        String attribute = belongsTo ? "column" : "foreignKey";
        List<String> names = names(mark.references(), referred);
        compare(attribute, mark.foreignKey(), names, component, declared, problems);
        mark.junction().ifPresent(junction -> {
            compare("left", junction.left(), names, component, declared, problems);
            List<String> others = others(junction.references(), component, element);
            compare("right", junction.right(), others, component, declared, problems);
            types(junction.types(), others, component, declared, problems);
        });
    }

    /** What a foreign key refers to; empty when that is not known. */
    private static List<String> names(Written<List<String>> references, Optional<RecordDeclaration> record) {
        return references.value().isEmpty()
                ? record.map(RecordDeclaration::keyComponents).orElse(List.of()).stream()
                        .map(ComponentDeclaration::name)
                        .toList()
                : references.value();
    }

    /** What the other side of a junction refers to: where no record has a key, one column. */
    private static List<String> others(
            Written<List<String>> references, ComponentDeclaration component, Optional<RecordDeclaration> element) {
        boolean unknown = component.type().ofOne() instanceof UnresolvedType || element.isPresent();
        return references.value().isEmpty() && !unknown ? KEY_BY_DEFAULT : names(references, element);
    }

    private static void compare(
            String attribute,
            Written<List<String>> columns,
            List<String> names,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        int size = columns.value().size();
        if (size > 0 && !names.isEmpty() && size != names.size()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a foreign key of " + count(size) + " to a key of " + count(names.size()),
                            "It holds the key that it refers to, which is " + String.join(", ", names) + ".",
                            "Write: " + attribute + " = " + example(names.size()) + ", in the order of the key",
                            columns.origin()));
        }
    }

    private static void types(
            Written<List<String>> types,
            List<String> names,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        int size = types.value().size();
        if (size > 0 && !names.isEmpty() && size != names.size()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            (size == 1 ? "one type" : size + " types") + " for a key of " + count(names.size()),
                            "Each column of the key has a type: " + String.join(", ", names) + ".",
                            "Write: types = " + example(names.size()) + ", in the order of the key",
                            types.origin()));
        }
    }

    private static String count(int columns) {
        return columns == 1 ? "one column" : columns + " columns";
    }

    private static String example(int columns) {
        return columns == 1 ? "\"...\"" : "{" + "\"...\", ".repeat(columns - 1) + "\"...\"}";
    }
}
