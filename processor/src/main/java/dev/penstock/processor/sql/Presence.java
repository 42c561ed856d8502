package dev.penstock.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the columns that a condition wants to have a value: no row with null there passes it. It finds what is plain to see,
 * {@code a is not null and b > 1}, and misses the rest.
 */
public final class Presence {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");
    private static final Set<String> TESTS = Set.of("is", "isnull", "notnull");

    private final String table;

    private Presence(String table) {
        this.table = table;
    }

    /**
     * The columns that have a value in every row that passes.
     *
     * @param text the condition
     * @param table the table whose columns it is over
     * @throws FragmentException when it is no SQL
     */
    public static Set<String> columns(String text, String table) throws FragmentException {
        Set<String> columns = new TreeSet<>();
        Presence presence = new Presence(table);
        for (List<Token> term : terms(Tokenizer.tokens(text))) {
            presence.column(term).ifPresent(columns::add);
        }
        return columns;
    }

    /** What all must be true; nothing where one of several may be. */
    private static List<List<Token>> terms(List<Token> tokens) {
        List<List<Token>> terms = new ArrayList<>();
        List<Token> term = new ArrayList<>();
        int depth = 0;
        boolean between = false;
        for (Token token : tokens) {
            depth += opens(token) ? 1 : closes(token) ? -1 : 0;
            if (depth == 0 && token.isWord("or")) {
                return List.of();
            }
            if (depth == 0 && token.isWord("and") && !between) {
                terms.add(term);
                term = new ArrayList<>();
            } else {
                term.add(token);
            }
            if (depth == 0 && (token.isWord("between") || token.isWord("and"))) {
                between = token.isWord("between");
            }
        }
        terms.add(term);
        return terms;
    }

    private static boolean opens(Token token) {
        return token.is("(") || token.is("[") || token.isWord("case");
    }

    private static boolean closes(Token token) {
        return token.is(")") || token.is("]") || token.isWord("end");
    }

    private Optional<String> column(List<Token> term) {
        boolean qualified = term.size() > 2
                && term.get(0).isIdentifier()
                && term.get(0).value().equals(table)
                && term.get(1).is(".");
        List<Token> unqualified = qualified ? term.subList(2, term.size()) : term;
        if (unqualified.size() < 2 || !unqualified.get(0).isIdentifier()) {
            return Optional.empty();
        }
        List<Token> rest = unqualified.subList(1, unqualified.size());
        return isNotNull(rest) || isComparison(rest)
                ? Optional.of(unqualified.get(0).value())
                : Optional.empty();
    }

    private static boolean isNotNull(List<Token> rest) {
        return (rest.size() == 1 && rest.get(0).isWord("notnull"))
                || (rest.size() == 3
                        && rest.get(0).isWord("is")
                        && rest.get(1).isWord("not")
                        && rest.get(2).isWord("null"));
    }

    /** Not one whose outcome is asked for: {@code a > 1 is not true}. */
    private static boolean isComparison(List<Token> rest) {
        return rest.size() > 1
                && COMPARISONS.stream().anyMatch(rest.get(0)::is)
                && rest.stream().noneMatch(token -> TESTS.stream().anyMatch(token::isWord));
    }
}
