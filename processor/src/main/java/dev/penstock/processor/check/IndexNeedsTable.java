package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;

/** An index names its table. */
final class IndexNeedsTable implements Rule.OfRecord {

    private static final String CODE = "INDEX_NEEDS_TABLE";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (declared.index().isPresent() && declared.table().isEmpty()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            declared.name().simpleName(),
                            "an index without a table",
                            "An index has one document for each row of its table.",
                            "Write: @Table(\"...\")",
                            declared.origin()));
        }
    }
}
