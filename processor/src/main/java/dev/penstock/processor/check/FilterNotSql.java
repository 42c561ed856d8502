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
                                    "It is read as it stands after WHERE, over the columns of one table.",
                                    wrong.remedy(),
                                    fragment.origin())));
        }
    }
}
