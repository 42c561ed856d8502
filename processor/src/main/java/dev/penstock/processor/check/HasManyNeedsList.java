package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.HasManyMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** {@code @HasMany} is for lists of records. */
final class HasManyNeedsList implements Rule.OfComponent {

    private static final String CODE = "HAS_MANY_NEEDS_LIST";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<HasManyMark> mark = component.mark(HasManyMark.class);
        if (mark.isPresent() && !fits(component.type())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@HasMany on " + component.type().text(),
                            "The rows of another table make a list of records.",
                            "Write: List<...> of a record with the columns to read",
                            mark.get().origin()));
        }
    }

    private static boolean fits(ComponentType type) {
        ComponentType element = type instanceof ListType list ? list.element() : type;
        return element instanceof UnresolvedType || (type instanceof ListType && element instanceof RecordType);
    }
}
