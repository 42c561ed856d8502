package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.definition.DocumentSql;
import dev.penstock.processor.model.KeyPart;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that build the documents of an index, as {@link DocumentSql} describes them. */
final class DocumentStatements {

    private final RowModel root;

    private DocumentStatements(RowModel root) {
        this.root = root;
    }

    static DocumentSql of(RowModel root) {
        DocumentStatements statements = new DocumentStatements(root);
        return new DocumentSql(statements.byKeys(), statements.byRange(), statements.rangeEnd());
    }

    private String byKeys() {
        Aliases aliases = Aliases.none();
        String alias = aliases.take(root.table().name());
        String requested = aliases.take("requested");
        Aliases columns = Aliases.none();
        List<String> keys = root.keyColumns().stream().map(columns::take).toList();
        String ordinal = columns.take("ordinal");

        List<String> selected = new ArrayList<>();
        selected.add(Quoting.qualified(requested, ordinal) + (ordinal.equals("ordinal") ? "" : " AS \"ordinal\""));
        selected.add(document(alias, aliases));
        selected.addAll(keyTexts(alias));
        String joins = IntStream.range(0, keys.size())
                .mapToObj(
                        i -> Quoting.qualified(alias, keys.get(i)) + " = " + Quoting.qualified(requested, keys.get(i)))
                .collect(Collectors.joining("\n  AND "));
        return "SELECT\n" + indented(String.join(",\n", selected))
                + "\nFROM unnest(" + String.join(", ", parameters(1, "[]")) + ") WITH ORDINALITY AS "
                + Quoting.identifier(requested)
                + keys.stream().map(Quoting::identifier).collect(Collectors.joining(", ", " (", ", "))
                + Quoting.identifier(ordinal) + ")"
                + "\nJOIN " + RelationSql.table(root.table(), alias) + " ON " + joins
                + SqlLayout.where(alive(alias));
    }

    private String byRange() {
        Aliases aliases = Aliases.none();
        String alias = aliases.take(root.table().name());
        List<String> selected = new ArrayList<>();
        selected.add(document(alias, aliases));
        selected.addAll(keyTexts(alias));
        List<String> conditions = new ArrayList<>();
        conditions.add(bound(alias, ">", 1));
        conditions.add(bound(alias, "<=", 1 + root.key().size()));
        conditions.addAll(alive(alias));
        return "SELECT\n" + indented(String.join(",\n", selected))
                + "\nFROM " + RelationSql.table(root.table(), alias)
                + SqlLayout.where(conditions);
    }

    /** Counts deleted rows as well: ranges must not depend on a mark that may change while they are walked. */
    private String rangeEnd() {
        String alias = root.table().name();
        return SqlLayout.list("SELECT", keyTexts(alias))
                + "\nFROM " + RelationSql.table(root.table(), alias)
                + SqlLayout.where(List.of(bound(alias, ">", 1)))
                + "\nORDER BY " + String.join(", ", keys(alias))
                + "\nOFFSET $" + (1 + root.key().size()) + "::bigint\nLIMIT 1";
    }

    private String document(String alias, Aliases aliases) {
        return DocumentJson.object(root, alias, aliases) + "::text AS \"document\"";
    }

    private List<String> alive(String alias) {
        return RelationSql.filters(root.conditions(), alias);
    }

    /** A bound of a range; null stands for none. */
    private String bound(String alias, String operator, int firstParameter) {
        List<String> bounds = parameters(firstParameter, "");
        return "(" + bounds.get(0) + " IS NULL OR " + row(keys(alias)) + " " + operator + " " + row(bounds) + ")";
    }

    private static String row(List<String> values) {
        return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
    }

    private List<String> keys(String alias) {
        return root.key().stream()
                .map(part -> Quoting.qualified(alias, part.column()))
                .toList();
    }

    private List<String> keyTexts(String alias) {
        return root.key().stream()
                .map(part -> part.type().text(Quoting.qualified(alias, part.column())))
                .toList();
    }

    private List<String> parameters(int first, String typeSuffix) {
        List<String> parameters = new ArrayList<>();
        for (KeyPart part : root.key()) {
            parameters.add(
                    "$" + (first + parameters.size()) + "::" + part.type().name() + typeSuffix);
        }
        return parameters;
    }
}
