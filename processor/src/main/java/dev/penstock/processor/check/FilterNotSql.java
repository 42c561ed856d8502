package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.sql.FragmentException.Kind;

/** A filter is a condition in SQL, an expression a value. */
final class FilterNotSql implements Rule.OfRecord {

    private static final String CODE = "FILTER_NOT_SQL";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        for (WrittenFragment fragment : WrittenFragment.of(declared, declarations)) {
            fragment.problem()
                    .filter(wrong -> wrong.kind() == Kind.NOT_SQL)
                    .ifPresent(wrong -> problems.add(
                            declared.name(),
                            new Problem(
                                    CODE,
                                    fragment.subject(),
                                    "the " + fragment.what() + " " + wrong.fact(),
                                    reason(fragment),
                                    wrong.remedy(),
                                    fragment.origin())));
        }
    }

    private static String reason(WrittenFragment fragment) {
        return fragment.isCondition()
                ? "A filter is a condition as it stands after WHERE."
                : "An expression is a value as it stands after SELECT.";
    }
}
