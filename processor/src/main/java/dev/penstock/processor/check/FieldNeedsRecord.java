package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Misplacement;

/** Annotations for components stand on components, not on fields. */
final class FieldNeedsRecord implements Rule {

    private static final String CODE = "FIELD_NEEDS_RECORD";

    @Override
    public void check(Declarations declarations, Problems problems) {
        for (Misplacement misplaced : declarations.misplacements()) {
            if (!misplaced.onType() && !misplaced.isLabel()) {
                problems.add(new Problem(
                        CODE,
                        misplaced.subject(),
                        "@" + misplaced.annotation() + " stands on a " + misplaced.kind(),
                        "A document is made of the components of a record; fields are not read.",
                        "Write: the annotation on a component, between the parentheses of a record",
                        misplaced.origin()));
            }
        }
    }
}
