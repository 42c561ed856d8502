package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Misplacement;

/** {@code @Label} stands on constants of enums. */
final class LabelNeedsConstant implements Rule {

    private static final String CODE = "LABEL_NEEDS_CONSTANT";

    @Override
    public void check(Declarations declarations, Problems problems) {
        for (Misplacement misplaced : declarations.misplacements()) {
            if (misplaced.isLabel()) {
                problems.add(new Problem(
                        CODE,
                        misplaced.subject(),
                        "@Label stands on a "
                                + misplaced
                                        .target()
                                        .substring(0, misplaced.target().indexOf(' ')),
                        "It says what a column holds for one constant of an enum.",
                        "Write: @Label on the constant, or @Column for the name of the column",
                        misplaced.origin()));
            }
        }
    }
}
