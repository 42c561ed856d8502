package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Misplacement;

/** Annotations for types stand on records. */
final class DocumentNeedsRecord implements Rule {

    private static final String CODE = "DOCUMENT_NEEDS_RECORD";

    @Override
    public void check(Declarations declarations, Problems problems) {
        for (Misplacement misplaced : declarations.misplacements()) {
            if (misplaced.onType()) {
                problems.add(new Problem(
                        CODE,
                        misplaced.subject(),
                        "@" + misplaced.annotation() + " stands on the " + misplaced.target(),
                        "Documents are made of records: immutable, with components that have names and types.",
                        "Write: record instead of class, with a component for each field",
                        misplaced.origin()));
            }
        }
    }
}
