package dev.penstock.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An expression over the columns of one table: a condition, or a computed value. */
public record Fragment(List<Part> parts) {

    /** A piece of the condition. */
    public sealed interface Part {

        /** Text that stays as it is. */
        record Text(String text) implements Part {}

        /** A column of the table. */
        record Column(String name) implements Part {}
    }

    /** Copies the list, so that the filter can never change. */
    public Fragment {
        parts = List.copyOf(parts);
    }

    /**
     * Reads an expression over the columns of a table.
     *
     * @throws FragmentException when it is no expression, or one whose answer can change while the row does not
     */
    public static Fragment parse(String text, String table) throws FragmentException {
        return new FragmentParser(Tokenizer.tokens(text), table).parse();
    }

    /** A comparison of a column with constants: {@code column >= 'a'}, {@code column IN ('a', 'b')}. */
    public static Fragment comparison(String column, String operator, List<String> values) throws FragmentException {
        String constants = switch (operator) {
            case "IN", "NOT IN" -> values.stream().map(Quoting::literal).collect(Collectors.joining(", ", " (", ")"));
            case "BETWEEN" -> values.stream().map(Quoting::literal).collect(Collectors.joining(" AND ", " ", ""));
            default -> values.isEmpty() ? "" : " " + Quoting.literal(values.get(0));
        };
        for (String value : values) {
            FragmentParser.refuseMoment(value);
        }
        return new Fragment(List.of(new Part.Column(column), new Part.Text(" " + operator + constants)));
    }

    /** The condition that a row is not marked as deleted. */
    public static Fragment alive(String column, boolean byTime, Optional<Fragment> narrowed) {
        List<Part> parts = new ArrayList<>();
        if (narrowed.isEmpty()) {
            parts.add(new Part.Column(column));
            parts.add(new Part.Text(byTime ? " IS NULL" : " IS NOT TRUE"));
            return new Fragment(parts);
        }
        parts.add(new Part.Text("("));
        parts.add(new Part.Column(column));
        parts.add(new Part.Text(byTime ? " IS NOT NULL AND (" : " AND ("));
        parts.addAll(narrowed.get().parts());
        parts.add(new Part.Text(")) IS NOT TRUE"));
        return new Fragment(parts);
    }

    /** The columns it reads. */
    public SortedSet<String> columns() {
        return parts.stream()
                .filter(Part.Column.class::isInstance)
                .map(part -> ((Part.Column) part).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The expression as SQL over the table with that alias, in parentheses. */
    public String sql(String alias) {
        return sql(column -> Quoting.qualified(alias, column));
    }

    /** The expression as SQL where the table's columns need no alias, in parentheses. */
    public String sql() {
        return sql(Quoting::identifier);
    }

    private String sql(UnaryOperator<String> named) {
        return parts.stream()
                .map(part ->
                        part instanceof Part.Column column ? named.apply(column.name()) : ((Part.Text) part).text())
                .collect(Collectors.joining("", "(", ")"));
    }
}
