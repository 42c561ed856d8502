package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.Optional;

/** {@code @HasMany} and {@code @ManyToMany} are for lists: of records, or of the values of one column. */
final class HasManyNeedsList implements Rule.OfComponent {

    private static final String CODE = "HAS_MANY_NEEDS_LIST";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component
                .mark(RelationMark.class)
                .filter(relation -> relation.verb().isList());
        if (mark.isPresent() && !fits(component.type(), mark.get())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + mark.get().name() + " on " + component.type().text(),
                            "The rows of another table make a list: of records, or of one column.",
                            remedy(mark.get()),
                            mark.get().origin()));
        }
    }

    private static String remedy(RelationMark mark) {
        return mark.isColumnList()
                ? "Write: List<...> of text, numbers, times or an enum; for any other type a record, without column = \"...\""
                : "Write: List<...> of a record with the columns to read, or name the one column with column = \"...\"";
    }

    private static boolean fits(ComponentType type, RelationMark mark) {
        ComponentType element = type instanceof ListType list ? list.element() : type;
        boolean single = element instanceof ScalarType || element instanceof EnumType;
        return element instanceof UnresolvedType
                || (type instanceof ListType && (mark.isColumnList() ? single : element instanceof RecordType));
    }
}
