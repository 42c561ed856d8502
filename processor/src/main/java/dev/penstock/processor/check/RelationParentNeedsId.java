package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import java.util.Optional;

/** A record with relations has a key to be pointed at. */
record RelationParentNeedsId(Candidates candidates) implements Rule.OfComponent {

    private static final String CODE = "RELATION_PARENT_NEEDS_ID";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        if (relation.filter(RelationParentNeedsId::pointsAtKey).isPresent()
                && declared.keyComponents().isEmpty()
                && declared.index().isEmpty()
                && candidates.know(declared)
                && !isElement(declared, declarations)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "a relation of a record without @Id",
                            "The other rows point at the key of "
                                    + declared.name().simpleName() + ".",
                            "Write: @Id on the components that are " + candidates.key(declared),
                            component.origin()));
        }
    }

    private static boolean pointsAtKey(RelationMark relation) {
        return relation.verb() != Verb.BELONGS_TO
                && relation.references().value().isEmpty();
    }

    private static boolean isElement(RecordDeclaration declared, Declarations declarations) {
        return declarations.all().stream()
                .flatMap(parent -> parent.components().stream())
                .flatMap(component -> declarations.elementOf(component).stream())
                .anyMatch(declared::equals);
    }
}
