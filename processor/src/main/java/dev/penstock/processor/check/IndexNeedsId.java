package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;

/** An index has a key. */
record IndexNeedsId(Candidates candidates) implements Rule.OfRecord {

    private static final String CODE = "INDEX_NEEDS_ID";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (declared.index().isPresent() && declared.keyComponents().isEmpty() && candidates.know(declared)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            declared.name().simpleName(),
                            "an index without @Id",
                            "The key of the row gives the document its id.",
                            "Write: @Id on the components that are " + candidates.key(declared),
                            declared.origin()));
        }
    }
}
