package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;

/** Records have no type parameters. */
final class RecordCannotBeGeneric implements Rule.OfRecord {

    private static final String CODE = "RECORD_CANNOT_BE_GENERIC";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (declared.generic()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            declared.name().simpleName(),
                            "a record with type parameters",
                            "The same class would have documents of several shapes.",
                            "Write: a record without type parameters",
                            declared.origin()));
        }
    }
}
