package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.sql.FragmentException.Kind;

/** The answer of a filter or an expression changes only when its row does. */
final class FilterNotTrackable implements Rule.OfRecord {

    private static final String CODE = "FILTER_NOT_TRACKABLE";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        for (WrittenFragment fragment : WrittenFragment.of(declared, declarations)) {
            fragment.problem()
                    .filter(wrong -> wrong.kind() == Kind.NOT_TRACKABLE)
                    .ifPresent(wrong -> problems.add(
                            declared.name(),
                            new Problem(
                                    CODE,
                                    fragment.subject(),
                                    "the " + fragment.what() + " " + wrong.fact(),
                                    "A document is built anew when a row of it changes; nothing else may change the answer.",
                                    wrong.remedy(),
                                    fragment.origin())));
        }
    }
}
