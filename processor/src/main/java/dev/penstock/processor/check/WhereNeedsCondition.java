package dev.penstock.processor.check;

import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;

/** {@code @Where} says which rows count. */
final class WhereNeedsCondition implements Rule.OfRecord {

    private static final String CODE = "WHERE_NEEDS_CONDITION";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        declared.rows()
                .filter(Conditions::isEmpty)
                .ifPresent(rows -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                declared.name().simpleName(),
                                "@Where without a condition",
                                "All rows would count, as they do without it.",
                                "Write: @Where(\"...\"), or @Where(filter = @Filter(column = \"...\", value = \"...\"))",
                                rows.where().origin())));
    }
}
