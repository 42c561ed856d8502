package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.Mark.ExpressionMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.FragmentException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Optional<Set<String>> read = columns(mark.get().sql().value(), table);
        List<String> uses = mark.get().uses().value();
        if (read.isEmpty()
                || read.get().equals(Set.copyOf(uses))
                || !uses.stream().allMatch(NameNotAllowed::isAllowed)) {
            return;
        }
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        component.name(),
                        fact(read.get(), uses),
                        "A document is built anew when one of the columns changes that uses names.",
                        "Write: uses = "
                                + read.get().stream()
                                        .map(column -> "\"" + column + "\"")
                                        .collect(Collectors.joining(", ", "{", "}")),
                        mark.get().uses().origin()));
    }

    private static String fact(Set<String> read, List<String> uses) {
        Optional<String> unread =
                uses.stream().filter(column -> !read.contains(column)).findFirst();
        return unread.isPresent()
                ? "uses names \"" + unread.get() + "\", which the expression does not read"
                        + DidYouMean.among(read, unread.get())
                : read.stream()
                        .filter(column -> !uses.contains(column))
                        .map(column -> "\"" + column + "\"")
                        .collect(Collectors.joining(", ", "the expression reads ", ", which uses does not name"));
    }

    private static Optional<Set<String>> columns(String sql, String table) {
        try {
            return Optional.of(Fragment.parse(sql, table).columns());
        } catch (FragmentException e) {
            return Optional.empty(); // for another rule to say
        }
    }
}
