package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Mark.ConstantMark;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.Mark.ExpressionMark;
import dev.penstock.processor.declare.Mark.IdMark;
import dev.penstock.processor.declare.Mark.IdentifierMark;
import dev.penstock.processor.declare.Mark.KeywordMark;
import dev.penstock.processor.declare.Mark.LocationMark;
import dev.penstock.processor.declare.Mark.TextMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A component is read in one way. */
final class AnnotationsContradict implements Rule.OfComponent {

    private static final String CODE = "ANNOTATIONS_CONTRADICT";

    private static final Set<Class<? extends Mark>> SOURCES = Set.of(
            RelationMark.class, EmbeddedMark.class, ExpressionMark.class, ConstantMark.class, LocationMark.class);

    /** What a component with a source of its own does not have. */
    private static final Set<Class<? extends Mark>> OF_COLUMNS = Set.of(ColumnMark.class, IdMark.class);

    private static final Set<Class<? extends Mark>> SEARCHES =
            Set.of(KeywordMark.class, TextMark.class, IdentifierMark.class);

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        List<Mark> conflicting = of(component, SOURCES);
        if (!conflicting.isEmpty() && !isInOneColumn(component)) {
            conflicting.addAll(of(component, OF_COLUMNS));
        }
        if (conflicting.size() < 2) {
            conflicting = of(component, SEARCHES);
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

    /** A place in one column is read from that column. */
    private static boolean isInOneColumn(ComponentDeclaration component) {
        return component.has(LocationMark.class) && !component.isComputed();
    }

    private static List<Mark> of(ComponentDeclaration component, Set<Class<? extends Mark>> kinds) {
        List<Mark> found = new ArrayList<>();
        for (Mark mark : component.marks()) {
            if (kinds.contains(mark.getClass())) {
                found.add(mark);
            }
        }
        return found;
    }
}
