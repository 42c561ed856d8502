package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Misplacement;

/** Annotations for components stand on components, not on fields. */
final class FieldNeedsRecord implements Rule {

    private static final String CODE = "FIELD_NEEDS_RECORD";

    @Override
    public void check(Declarations declarations, Problems problems) {
        for (Misplacement misplaced : declarations.misplacements()) {
            if (!misplaced.onType()) {
                problems.add(new Problem(
                        CODE,
                        misplaced.target().substring(misplaced.target().indexOf(' ') + 1),
                        "@" + misplaced.annotation() + " stands on a field",
                        "A document is made of the components of a record; fields are not read.",
                        "Write: the annotation on a component, between the parentheses of a record",
                        misplaced.origin()));
            }
        }
    }
}
