package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** The records of a relation have a key. */
record ElementNeedsId(Candidates candidates) implements Rule.OfComponent {

    private static final String CODE = "ELEMENT_NEEDS_ID";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        Optional<RelationMark> mark =
                component.mark(RelationMark.class).filter(relation -> fits(relation, component.type()));
        if (mark.isPresent()
                && element.isPresent()
                && element.get().index().isEmpty()
                && element.get().keyComponents().isEmpty()
                && candidates.know(element.get())) {
            String type = element.get().name().simpleName();
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            (mark.get().verb().isToOne() ? "one " : "a list of ") + type + ", which has no @Id",
                            mark.get().verb().isToOne()
                                    ? "Others point at the key, and it says which row is the first."
                                    : "The key puts the elements in an order that is always the same.",
                            "Write: @Id on the components of " + type + " that are " + candidates.key(element.get()),
                            component.origin()));
        }
    }

    /** Of other types, other rules speak. */
    private static boolean fits(RelationMark relation, ComponentType type) {
        return relation.verb().isToOne()
                ? type instanceof RecordType
                : relation.verb().isList() && !relation.isColumnList() && type instanceof ListType;
    }
}
