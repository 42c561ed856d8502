package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import java.util.List;
import java.util.Optional;

/** A column that a foreign key refers to is a component, which tells its type. */
final class ReferenceNeedsComponent implements Rule.OfComponent {

    private static final String CODE = "REFERENCE_NEEDS_COMPONENT";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        if (mark.isEmpty()) {
            return;
        }
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        Optional<RecordDeclaration> referred = mark.get().verb() == Verb.BELONGS_TO ? element : Optional.of(declared);
        referred.ifPresent(record -> check(mark.get().references(), record, component, declared, problems));
        mark.get()
                .junction()
                .filter(junction -> junction.types().value().isEmpty())
                .ifPresent(junction -> element.ifPresent(
                        record -> check(junction.references(), record, component, declared, problems)));
    }

    private static void check(
            Written<List<String>> references,
            RecordDeclaration record,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        for (String column : references.value()) {
            Optional<ComponentDeclaration> referred = record.componentOf(column);
            if (referred.isEmpty() && NameNotAllowed.isAllowed(column)) {
                problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                references.isInferred()
                                        ? byForeignKey(column) + ", which no component of "
                                                + record.name().simpleName() + " is read from"
                                        : "no component of " + record.name().simpleName() + " is read from \"" + column
                                                + "\"" + DidYouMean.among(columns(record), column),
                                "The type of the component tells how the column is compared.",
                                references.isInferred()
                                        ? "Write: a component of "
                                                + record.name().simpleName() + " for it"
                                        : "Write: the column of a component, or a component for it",
                                references.origin()));
            }
            referred.filter(ReferenceNeedsComponent::isNoKey)
                    .ifPresent(other -> problems.add(
                            declared.name(),
                            new Problem(
                                    CODE,
                                    component.name(),
                                    (references.isInferred()
                                                    ? byForeignKey(column)
                                                    : "a reference to \"" + column + "\"")
                                            + ", whose component is a "
                                            + other.type().text(),
                                    "Rows are joined by values that are equal to themselves in every form.",
                                    "Write: a column of a type that a key can have",
                                    references.origin())));
        }
    }

    private static String byForeignKey(String column) {
        return "the foreign key refers to \"" + column + "\"";
    }

    /** Of keys, and of types that no column has, other rules speak. */
    private static boolean isNoKey(ComponentDeclaration referred) {
        return !referred.has(IdMark.class)
                && TypeNotSupported.isSupported(referred.type())
                && !(referred.type().ofOne() instanceof RecordType)
                && !IdTypeNotSupported.fits(referred.type());
    }

    private static List<String> columns(RecordDeclaration record) {
        return record.components().stream()
                .filter(component -> !component.isRelation() && !component.isComputed())
                .map(ComponentDeclaration::column)
                .toList();
    }
}
