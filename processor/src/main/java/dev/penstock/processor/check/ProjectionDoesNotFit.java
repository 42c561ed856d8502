package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.ProjectionDeclaration;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part has what the documents have: components of the same names and types, that may be null where those may. */
final class ProjectionDoesNotFit {

    private static final String CODE = "PROJECTION_DOES_NOT_FIT";

    private final Declarations parts;
    private final RecordDeclaration projection;
    private final Problems problems;
    private final Set<List<JavaName>> compared = new HashSet<>();

    private ProjectionDoesNotFit(ProjectionDeclaration projection, Problems problems) {
        this.parts = projection.parts();
        this.projection = projection.record();
        this.problems = problems;
    }

    /** Compares a part with the record of its index. */
    static void check(ProjectionDeclaration projection, RecordDeclaration index, Problems problems) {
        new ProjectionDoesNotFit(projection, problems).compare(projection.record(), index);
    }

    /** Each two once: records may be made of themselves, which is reported elsewhere. */
    private void compare(RecordDeclaration own, RecordDeclaration whole) {
        if (!compared.add(List.of(own.name(), whole.name()))) {
            return;
        }
        for (ComponentDeclaration component : own.components()) {
            Origin origin = own.fromSource() ? component.origin() : projection.origin();
            Optional<ComponentDeclaration> found = whole.components().stream()
                    .filter(other -> other.name().equals(component.name()))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> names = whole.components().stream()
                        .map(ComponentDeclaration::name)
                        .toList();
                String fact = whole.name().simpleName() + " has no component \"" + component.name() + "\"";
                add(component, fact + DidYouMean.among(names, component.name()), "Write: one of its names", origin);
            } else {
                compare(component, found.get(), whole, origin);
            }
        }
    }

    private void compare(
            ComponentDeclaration component, ComponentDeclaration other, RecordDeclaration whole, Origin origin) {
        String where = whole.name().simpleName() + "." + other.name();
        if (!component.marks().isEmpty()) {
            add(
                    component,
                    "an annotation has no meaning here",
                    "Take it away: " + where + " says how it is searched",
                    origin);
            return;
        }
        if (other.nullness() == Nullness.NULLABLE && component.nullness() == Nullness.REQUIRED) {
            add(component, where + " may be null", "Write: a type that may be null, with @Nullable", origin);
        }
        if (!fits(component.type(), other.type())) {
            String fact = where + " is of type " + other.type().text() + ", and this of "
                    + component.type().text();
            add(component, fact, "Write: " + other.type().text(), origin);
        }
    }

    /** Another record fits as well, if it is a part itself. */
    private boolean fits(ComponentType own, ComponentType other) {
        if (own instanceof ListType list && other instanceof ListType otherList) {
            return fits(list.element(), otherList.element());
        }
        if (own instanceof RecordType record && other instanceof RecordType otherRecord && !own.equals(other)) {
            compare(parts.get(record.name()), parts.get(otherRecord.name()));
            return true;
        }
        return own.equals(other);
    }

    private void add(ComponentDeclaration component, String fact, String remedy, Origin origin) {
        problems.add(
                projection.name(),
                new Problem(
                        CODE,
                        component.name(),
                        fact,
                        "A projection is read from the documents that the index has.",
                        remedy,
                        origin));
    }
}
