package dev.penstock.processor.sql;

import dev.penstock.processor.sql.Fragment.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the columns of an expression, and refuses what a change of a row does not show: queries, parameters, the time.
 *
 * <p>It is no parser of expressions: it tells columns from functions, types and keywords by the words around them, and
 * leaves the rest to PostgreSQL.
 */
final class FragmentParser {

    private static final String ONE_ROW = "Use the columns of this table alone.";
    private static final Set<String> MOMENTS = Set.of("now", "today", "tomorrow", "yesterday");
    /** What may stand beside a moment where it is read as a time, or as a bound of a range. */
    private static final Pattern BESIDE_MOMENT =
            Pattern.compile("[-+]?\\d[\\d:.-]*(?:[ap]m|z)?|[ap]m|z|utc|gmt|allballs|-?infinity|epoch|null");

    private final List<Token> tokens;
    private final String table;
    private final List<Part> parts = new ArrayList<>();
    /** For each open bracket, the word before it, such as {@code cast}; empty when there is none. */
    private final Deque<String> open = new ArrayDeque<>();

    private int at;
    /** The literal that the last cast began with, if it began with one, and where the cast ended. */
    private Token literal = Token.END;

    private int castEnd = -1;

    FragmentParser(List<Token> tokens, String table) {
        this.tokens = tokens;
        this.table = table;
    }

    Fragment parse() throws FragmentException {
        if (tokens.isEmpty()) {
            throw FragmentException.notSql("is blank", "Write an expression, or leave it out.");
        }
        while (at < tokens.size()) {
            step();
        }
        if (!open.isEmpty()) {
            throw FragmentException.notSql("has a bracket that is never closed", "Close it.");
        }
        return new Fragment(parts);
    }

    private void step() throws FragmentException {
        Token token = peek(0);
        switch (token.kind()) {
            case WORD, QUOTED_IDENTIFIER -> {
                if (isField()) {
                    keep(qualifiedNameLength(0));
                } else {
                    name(token);
                }
            }
            case STRING -> string(token);
            case PUNCTUATION -> punctuation(token);
            case OPERATOR -> {
                keep(1);
                if (token.is("::")) {
                    cast();
                }
            }
            default -> keep(1);
        }
    }

    /** Whether a name belongs to the value before it: {@code (address).city}. */
    private boolean isField() {
        return at > 1
                && tokens.get(at - 1).is(".")
                && (tokens.get(at - 2).is(")") || tokens.get(at - 2).is("]"));
    }

    /** A string is of the type that it is compared with, which may be one of time. */
    private void string(Token token) throws FragmentException {
        boolean typed = peek(1).is("::") || ("(cast".equals(open.peek()) && peek(1).isWord("as"));
        if (!typed) {
            refuseMoment(token.value());
        }
        keep(1);
    }

    static void refuseMoment(String value) throws FragmentException {
        List<String> words = Stream.of(value.toLowerCase(Locale.ROOT).split("[\\s,\"\\[\\](){}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().anyMatch(MOMENTS::contains)
                && words.stream()
                        .allMatch(word -> MOMENTS.contains(word)
                                || BESIDE_MOMENT.matcher(word).matches())) {
            throw FragmentException.notTrackable(
                    "has '" + value + "', which is a moment that passes when it is compared with a time",
                    "Write a constant: DATE '2024-01-01'. If it is a text, write '" + value + "'::text.");
        }
    }

    private void punctuation(Token token) throws FragmentException {
        switch (token.text()) {
            case ";" -> throw FragmentException.notTrackable("has a ; that would start another statement", ONE_ROW);
            case "(", "[" -> open.push(token.text() + wordBefore());
            case ")" -> close("(");
            case "]" -> close("[");
            default -> {}
        }
        keep(1);
    }

    private void close(String bracket) throws FragmentException {
        if (open.isEmpty() || !open.pop().startsWith(bracket)) {
            throw FragmentException.notSql("has a " + peek(0).text() + " that nothing opened", "Take it out.");
        }
    }

    private String wordBefore() {
        return at > 0 && tokens.get(at - 1).kind() == Token.Kind.WORD
                ? tokens.get(at - 1).value()
                : "";
    }

    private void name(Token token) throws FragmentException {
        refuseQuery(token);
        if (token.isWord("as") && "(cast".equals(open.peek())) {
            keep(1);
            cast();
        } else if (token.isWord("collate")) {
            keep(1);
            keep(qualifiedNameLength(0));
        } else if (token.isWord("at") && peek(1).isWord("time") && peek(2).isWord("zone")) {
            keep(3);
        } else if (token.isWord("at") && peek(1).isWord("local")) {
            throw FragmentException.notTrackable(
                    "has AT LOCAL, which depends on the session", "Write AT TIME ZONE 'UTC'.");
        } else if (Keywords.isInConditions(token)) {
            keep(1);
        } else if (peek(1).is("(") && token.isWord("extract") && peek(2).isIdentifier()) {
            open.push("(extract");
            keep(3);
        } else if (isTypedLiteral()) {
            typedLiteral();
        } else if (Keywords.isElsewhere(token)) {
            throw FragmentException.notSql(
                    "has the reserved word " + token.text(),
                    "If it is a column, write " + Quoting.identifier(token.value()) + ".");
        } else if (isKeywordHere(token)) {
            keep(1);
        } else if (peek(1).is("=>")) {
            keep(2);
        } else {
            functionOrColumn();
        }
    }

    private void refuseQuery(Token token) throws FragmentException {
        if (Keywords.startsQuery(token)) {
            throw FragmentException.notTrackable("has a query (" + token.upperCase() + ")", ONE_ROW);
        }
        if (Keywords.isSessionValue(token)) {
            throw FragmentException.notTrackable(
                    "has " + token.upperCase() + ", which changes while the row does not",
                    "Write a constant. If it is a column, write " + Quoting.identifier(token.value()) + ".");
        }
    }

    private void functionOrColumn() throws FragmentException {
        int length = qualifiedNameLength(0);
        Token last = peek(length - 1);
        if (peek(length).is("(")) {
            refuseFunction(last);
            keep(length);
        } else if (length == 1) {
            column(last);
        } else if (length == 3 && peek(0).value().equals(table)) {
            at += 2;
            column(last);
        } else {
            throw FragmentException.notTrackable("names something outside the table: " + textOf(length), ONE_ROW);
        }
    }

    private void column(Token token) {
        space(token);
        parts.add(new Part.Column(token.value()));
        at++;
    }

    private static void refuseFunction(Token function) throws FragmentException {
        if (Keywords.isVolatileFunction(function.value())) {
            throw FragmentException.notTrackable(
                    "calls " + function.value() + "(), whose answer changes while the row does not",
                    "Write a constant, or keep the answer in a column.");
        }
        if (Keywords.isSetReturning(function.value())) {
            throw FragmentException.notSql(
                    "calls " + function.value() + "(), which gives several rows",
                    "Use a function that gives one value, such as regexp_match or jsonb_path_query_first.");
        }
        if (Keywords.isAggregate(function.value())) {
            throw FragmentException.notTrackable(
                    "calls " + function.value() + "(), which is about several rows", ONE_ROW);
        }
    }

    /** Whether a word that may be a column is a keyword at this place: {@code IS UNKNOWN}, {@code LIKE 'a' ESCAPE 'b'}. */
    private boolean isKeywordHere(Token token) {
        Token before = at > 0 ? tokens.get(at - 1) : Token.END;
        if (Keywords.isAfterIs(token)) {
            return before.isWord("is") || before.isWord("not");
        }
        if (before.isWord("json") && Keywords.isAfterJson(token)) {
            return true;
        }
        boolean afterOperand = before.kind() != Token.Kind.END
                && before.kind() != Token.Kind.OPERATOR
                && !before.is("(")
                && !Keywords.isInConditions(before);
        return afterOperand && Keywords.isAfterOperand(token);
    }

    private void cast() throws FragmentException {
        Token before = at > 1 ? tokens.get(at - 2) : Token.END;
        if (castEnd != at - 1) {
            literal = before;
        }
        int length = TypeNames.length(tokens, at);
        if (length == 0) {
            throw FragmentException.notSql("has a cast without a type", "Write a type after ::, or after AS.");
        }
        type(literal);
        keep(length);
        castEnd = at;
    }

    /** Refuses types that read more than the value: the clock, the catalog. */
    private void type(Token value) throws FragmentException {
        String type = peek(qualifiedNameLength(0) - 1).value();
        if (isMoment(value) && TypeNames.hasMoments(type)) {
            throw FragmentException.notTrackable(
                    "names a moment that passes, such as 'today'", "Write a constant: DATE '2024-01-01'.");
        }
        if (TypeNames.isCatalogName(type)) {
            throw FragmentException.notTrackable(
                    "has the type " + type + ", which looks a name up in the catalog", "Use the name as a text.");
        }
    }

    private boolean isTypedLiteral() {
        int length = TypeNames.length(tokens, at);
        return length > 0 && peek(length).kind() == Token.Kind.STRING;
    }

    private void typedLiteral() throws FragmentException {
        int length = TypeNames.length(tokens, at);
        type(peek(length));
        boolean interval = peek(0).isWord("interval");
        keep(length + 1);
        while (interval && TypeNames.isIntervalField(peek(0))) {
            keep(1);
        }
    }

    /** Whether it is a moment when it is read as a time: {@code 'today 12:00'}. */
    private static boolean isMoment(Token token) {
        return token.kind() == Token.Kind.STRING
                && Stream.of(token.value().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .anyMatch(MOMENTS::contains);
    }

    /** The number of tokens of {@code a}, {@code a.b}, {@code a.b.c}... */
    private int qualifiedNameLength(int offset) {
        int length = 1;
        while (peek(offset + length).is(".") && peek(offset + length + 1).isIdentifier()) {
            length += 2;
        }
        return length;
    }

    private String textOf(int length) {
        StringBuilder text = new StringBuilder();
        tokens.subList(at, at + length).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private Token peek(int offset) {
        return at + offset < tokens.size() ? tokens.get(at + offset) : Token.END;
    }

    private void keep(int count) {
        for (int i = 0; i < count && at < tokens.size(); i++) {
            Token token = tokens.get(at++);
            space(token);
            parts.add(new Part.Text(token.text()));
        }
    }

    private void space(Token token) {
        if (token.spaced() && !parts.isEmpty()) {
            parts.add(new Part.Text(" "));
        }
    }
}
