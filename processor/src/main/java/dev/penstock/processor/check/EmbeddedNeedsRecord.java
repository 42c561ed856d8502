package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** What is embedded is a record of columns of the same row. */
final class EmbeddedNeedsRecord implements Rule.OfComponent {

    private static final String CODE = "EMBEDDED_NEEDS_RECORD";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<EmbeddedMark> mark = component.mark(EmbeddedMark.class);
        if (mark.isEmpty() || component.isRelation() || component.type() instanceof UnresolvedType) {
            return;
        }
        Optional<RecordDeclaration> part =
                component.type() instanceof RecordType ? declarations.elementOf(component) : Optional.empty();
        if (part.isEmpty()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@Embedded on " + component.type().text(),
                            "The columns of the same row make one record.",
                            "Write: a record with the columns to read",
                            mark.get().origin()));
            return;
        }
        part.get().components().stream()
                .filter(inner -> inner.isRelation() || inner.has(IdMark.class))
                .findFirst()
                .ifPresent(inner -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                part.get().name().simpleName() + " has the component " + inner.name()
                                        + (inner.isRelation() ? ", a relation" : " with @Id"),
                                "It has no row of its own that others could point at.",
                                "Write: the component " + inner.name() + " in "
                                        + declared.name().simpleName(),
                                mark.get().origin())));
    }
}
