package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.FilterMark;
import dev.penstock.processor.declare.Mark.ExpressionMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Written;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.FragmentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fragment of SQL that somebody has written, for the rules about them.
 *
 * @param subject what it belongs to
 * @param what what it is called in messages
 * @param origin where it is written
 * @param problem what is wrong with it
 */
record WrittenFragment(String subject, String what, Origin origin, Optional<FragmentException> problem) {

    private static final String FILTER = "filter";
    private static final TableName NOWHERE = new TableName("", "");

    /** Whether it is a condition, rather than a value. */
    boolean isCondition() {
        return what.equals(FILTER);
    }

    /** All fragments of a record, but orders. */
    static List<WrittenFragment> of(RecordDeclaration declared, Declarations declarations) {
        List<WrittenFragment> fragments = new ArrayList<>();
        String record = declared.name().simpleName();
        String table = RelationTables.own(declared).map(TableName::name).orElse("");
        declared.rows().ifPresent(rows -> add(record, rows, table, fragments));
        declared.softDelete().ifPresent(mark -> add(record, FILTER, mark.where(), table, fragments));
        for (ComponentDeclaration component : declared.components()) {
            component
                    .mark(ExpressionMark.class)
                    .ifPresent(mark -> fragments.add(new WrittenFragment(
                            component.name(),
                            "expression",
                            mark.sql().origin(),
                            problem(mark.sql().value(), table))));
            component.mark(RelationMark.class).ifPresent(mark -> add(component, mark, declarations, fragments));
        }
        return fragments;
    }

    private static void add(
            ComponentDeclaration component,
            RelationMark mark,
            Declarations declarations,
            List<WrittenFragment> fragments) {
        String other = RelationTables.of(mark, declarations.elementOf(component), NOWHERE)
                .map(TableName::name)
                .orElse("");
        add(component.name(), mark.rows(), other, fragments);
        mark.junction()
                .ifPresent(junction -> add(
                        component.name(),
                        FILTER,
                        junction.where(),
                        junction.table().value(),
                        fragments));
    }

    private static void add(String subject, Conditions rows, String table, List<WrittenFragment> fragments) {
        add(subject, FILTER, rows.where(), table, fragments);
        for (FilterMark filter : rows.filters()) {
            fragments.add(new WrittenFragment(subject, FILTER, filter.values().origin(), problem(filter)));
        }
    }

    private static void add(
            String subject, String what, Written<String> text, String table, List<WrittenFragment> fragments) {
        if (!text.value().isEmpty()) {
            fragments.add(new WrittenFragment(subject, what, text.origin(), problem(text.value(), table)));
        }
    }

    private static Optional<FragmentException> problem(String text, String table) {
        try {
            Fragment.parse(text, table);
            return Optional.empty();
        } catch (FragmentException e) {
            return Optional.of(e);
        }
    }

    private static Optional<FragmentException> problem(FilterMark filter) {
        try {
            Fragment.comparison("", "", filter.values().value());
            return Optional.empty();
        } catch (FragmentException e) {
            return Optional.of(e);
        }
    }
}
