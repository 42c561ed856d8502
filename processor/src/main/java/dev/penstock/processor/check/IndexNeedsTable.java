package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.List;

/** An index names its table. */
record IndexNeedsTable(Candidates candidates) implements Rule.OfRecord {

    private static final String CODE = "INDEX_NEEDS_TABLE";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (declared.index().isPresent() && declared.table().isEmpty()) {
            List<String> several = candidates.tables(declared);
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            declared.name().simpleName(),
                            several.isEmpty() ? "an index without a table" : "an index of one of several tables",
                            "An index has one document for each row of its table.",
                            several.isEmpty()
                                    ? "Write: @Table(\"" + candidates.nearest(declared) + "\")" + otherwise()
                                    : "Write one of: " + String.join("; ", several),
                            declared.origin()));
        }
    }

    private String otherwise() {
        return candidates.catalog().isPresent() ? "" : "; or compile with a catalog of the database";
    }
}
