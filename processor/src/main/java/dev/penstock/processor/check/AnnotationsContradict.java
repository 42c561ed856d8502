package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.Mark.KeywordMark;
import dev.penstock.processor.declare.Mark.RelationMark;
import dev.penstock.processor.declare.Mark.TextMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.ArrayList;
import java.util.List;

/** A component is read in one way. */
final class AnnotationsContradict implements Rule.OfComponent {

    private static final String CODE = "ANNOTATIONS_CONTRADICT";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        List<Mark> sources = component.marks().stream()
                .filter(mark -> mark instanceof RelationMark)
                .toList();
        List<Mark> conflicting = new ArrayList<>(sources);
        for (Mark mark : component.marks()) {
            boolean ofText = mark instanceof KeywordMark || mark instanceof TextMark;
            boolean ofColumn = ofText || mark instanceof ColumnMark || mark instanceof IdMark;
            if (sources.isEmpty() ? ofText : ofColumn) {
                conflicting.add(mark);
            }
        }
        if (conflicting.size() > 1) {
            Mark last = conflicting.get(conflicting.size() - 1);
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "@" + conflicting.get(0).name() + " and @" + last.name() + " on the same component",
                            "Each says in its own way what the component is.",
                            "Write: one of them",
                            last.origin()));
        }
    }
}
