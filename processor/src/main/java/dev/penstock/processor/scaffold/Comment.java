package dev.penstock.processor.scaffold;

import dev.penstock.processor.generate.StringLiteral;
import java.util.List;
import java.util.stream.Collectors;

/** What is left out, and why, in a line of a comment. */
final class Comment {

    private Comment() {}

    /** Of a relation over a foreign key. */
    static String of(List<Step> path, String reason) {
        String table = path.get(path.size() - 1).to().toString();
        List<String> columns = path.get(0).foreignKey().columns();
        return shown(table) + " by " + columns.stream().map(Comment::shown).collect(Collectors.joining(", ")) + ": "
                + reason;
    }

    /** Of a column. */
    static String of(String column, String reason) {
        return shown(column) + ": " + reason;
    }

    /** On one line, whatever the name is. */
    static String shown(String name) {
        String literal = StringLiteral.text(name);
        return literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
    }
}
