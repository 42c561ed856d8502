package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Mark.LowercaseMark;
import dev.penstock.processor.declare.Mark.TrimMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.List;

/** Only text has white space and case. */
final class CleaningNeedsText implements Rule.OfComponent {

    private static final String CODE = "CLEANING_NEEDS_TEXT";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        List<Mark> marks = component.marks().stream()
                .filter(mark -> mark instanceof LowercaseMark || mark instanceof TrimMark)
                .toList();
        boolean text = TextTypes.isText(component.type());
        if (!marks.isEmpty() && !text && !(component.type() instanceof UnresolvedType)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + marks.get(0).name() + " on "
                                    + component.type().text(),
                            "Only text has white space and upper case.",
                            "Write: the component without @" + marks.get(0).name(),
                            marks.get(0).origin()));
        }
    }
}
