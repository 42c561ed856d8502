package dev.penstock.processor.sql;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A condition over the columns of one table. */
public record Filter(List<Part> parts) {

    /** A piece of the condition. */
    public sealed interface Part {

        /** Text that stays as it is. */
        record Text(String text) implements Part {}

        /** A column of the table. */
        record Column(String name) implements Part {}
    }

    /** Copies the list, so that the filter can never change. */
    public Filter {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a condition over the columns of a table.
     *
     * @throws FragmentException when it is no condition, or one whose answer can change while the row does not
     */
    public static Filter parse(String text, String table) throws FragmentException {
        return new FilterParser(Tokenizer.tokens(text), table).parse();
    }

    /** The columns it reads. */
    public SortedSet<String> columns() {
        return parts.stream()
                .filter(Part.Column.class::isInstance)
                .map(part -> ((Part.Column) part).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The condition as SQL over the table with that alias, in parentheses. */
    public String sql(String alias) {
        return parts.stream()
                .map(part -> part instanceof Part.Column column
                        ? Quoting.qualified(alias, column.name())
                        : ((Part.Text) part).text())
                .collect(Collectors.joining("", "(", ")"));
    }
}
