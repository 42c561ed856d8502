package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.TextMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** Text has one analyzer. */
final class AnalyzerContradicts implements Rule.OfComponent {

    private static final String CODE = "ANALYZER_CONTRADICTS";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<TextMark> mark = component.mark(TextMark.class);
        if (mark.isPresent()
                && mark.get().icu()
                && !mark.get().analyzer().value().isEmpty()) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "both the analyzer \"" + mark.get().analyzer().value() + "\" and icu",
                            "With icu the analyzer is Penstock's own, by the rules of Unicode.",
                            "Write: analyzer or icu",
                            mark.get().analyzer().origin()));
        }
    }
}
