package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ExpressionMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.FragmentException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An expression names the columns that it reads. */
final class ExpressionUses implements Rule.OfComponent {

    private static final String CODE = "EXPRESSION_USES";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<ExpressionMark> mark = component.mark(ExpressionMark.class);
        if (mark.isEmpty()) {
            return;
        }
        String table = RelationTables.own(declared).map(TableName::name).orElse("");
        Set<String> read = columns(mark.get().sql().value(), table);
        Set<String> uses = new TreeSet<>(mark.get().uses().value());
        if (!read.isEmpty() && !read.equals(uses)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "the expression reads " + String.join(", ", read) + ", but uses names "
                                    + (uses.isEmpty() ? "nothing" : String.join(", ", uses)),
                            "A document is built anew when one of these columns changes.",
                            "Write: uses = {"
                                    + read.stream()
                                            .map(column -> "\"" + column + "\"")
                                            .collect(Collectors.joining(", "))
                                    + "}",
                            mark.get().uses().origin()));
        }
    }

    private static Set<String> columns(String sql, String table) {
        try {
            return Fragment.parse(sql, table).columns();
        } catch (FragmentException e) {
            return Set.of(); // for another rule to say
        }
    }
}
