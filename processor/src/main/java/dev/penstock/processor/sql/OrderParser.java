package dev.penstock.processor.sql;

import java.util.ArrayList;
import java.util.List;

/** Parses {@code column [asc|desc] [nulls first|last], ...}. */
final class OrderParser {

    private static final String SHAPE =
            "Write columns of the other table, each with its direction: \"placed_at desc, id\".";

    private final List<Token> tokens;
    private int at;

    OrderParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Order parse() throws FragmentException {
        List<OrderTerm> terms = new ArrayList<>();
        if (tokens.isEmpty()) {
            return new Order(terms);
        }
        do {
            terms.add(term());
        } while (take(","));
        if (at < tokens.size()) {
            throw unexpected();
        }
        return new Order(terms);
    }

    private OrderTerm term() throws FragmentException {
        if (!peek().isIdentifier() || Keywords.isReserved(peek())) {
            throw at < tokens.size()
                    ? unexpected()
                    : FragmentException.notSql("ends where a column is expected", SHAPE);
        }
        String column = tokens.get(at++).value();
        StringBuilder suffix = new StringBuilder();
        if (takeWord("desc")) {
            suffix.append(" DESC");
        } else {
            takeWord("asc");
        }
        if (takeWord("nulls")) {
            if (takeWord("first")) {
                suffix.append(" NULLS FIRST");
            } else if (takeWord("last")) {
                suffix.append(" NULLS LAST");
            } else {
                throw FragmentException.notSql("has NULLS without FIRST or LAST", SHAPE);
            }
        }
        return new OrderTerm(column, suffix.toString());
    }

    private FragmentException unexpected() {
        String word = peek().value();
        String remedy = "ascending".startsWith(word) && word.length() > 2
                ? "Did you mean asc?"
                : word.startsWith("desc") || word.equals("decending") ? "Did you mean desc?" : SHAPE;
        return FragmentException.notSql("has " + peek().text() + " where it is not understood", remedy);
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : Token.END;
    }

    private boolean take(String punctuation) {
        boolean there = peek().is(punctuation);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeWord(String word) {
        boolean there = peek().isWord(word);
        at += there ? 1 : 0;
        return there;
    }
}
