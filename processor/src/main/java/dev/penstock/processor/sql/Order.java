package dev.penstock.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order of rows, by columns of one table. */
public record Order(List<OrderTerm> terms) {

    /** Copies the list, so that the order can never change. */
    public Order {
        terms = List.copyOf(terms);
    }

    /**
     * Reads {@code placed_at desc nulls last, "Id"}.
     *
     * @throws FragmentException when the text is no such list
     */
    public static Order parse(String text) throws FragmentException {
        return new OrderParser(Tokenizer.tokens(text)).parse();
    }

    /** This order with ties broken by a key, so that no two rows are equal in it. */
    public Order thenBy(List<String> key) {
        List<OrderTerm> all = new ArrayList<>(terms);
        Stream<String> missing = key.stream().filter(column -> !columns().contains(column));
        missing.map(OrderTerm::ascending).forEach(all::add);
        return new Order(all);
    }

    /** The columns, in order. */
    public List<String> columns() {
        return terms.stream().map(OrderTerm::column).toList();
    }

    /** The order as SQL over the table with that alias. */
    public String sql(String alias) {
        return terms.stream()
                .map(term -> Quoting.qualified(alias, term.column()) + term.suffix())
                .collect(Collectors.joining(", "));
    }
}
