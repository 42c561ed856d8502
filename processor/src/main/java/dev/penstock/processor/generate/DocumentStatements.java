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
    private final String alias;
    private final String requested;
    private final String document;

    private DocumentStatements(RowModel root) {
        this.root = root;
        Aliases aliases = Aliases.none();
        alias = aliases.take(root.table().name());
        requested = aliases.take("requested");
        document = indented(DocumentJson.object(root, alias, aliases) + "::text AS \"document\",") + "\n";
    }

    static DocumentStatements of(RowModel root) {
        return new DocumentStatements(root);
    }

    DocumentSql sql() {
        return new DocumentSql(byKeys(), byRange(), rangeEnd());
    }

    /** The lines with the document, which are the same in both statements that give documents. */
    String document() {
        return document;
    }

    private String byKeys() {
        Aliases columns = Aliases.none();
        List<String> keys = root.keyColumns().stream().map(columns::take).toList();
        String ordinal = columns.take("ordinal");
        String joins = IntStream.range(0, keys.size())
                .mapToObj(
                        i -> Quoting.qualified(alias, keys.get(i)) + " = " + Quoting.qualified(requested, keys.get(i)))
                .collect(Collectors.joining("\n  AND "));
        return "SELECT\n  " + Quoting.qualified(requested, ordinal)
                + (ordinal.equals("ordinal") ? "" : " AS \"ordinal\"") + ",\n"
                + document + indented(String.join(",\n", keyTexts()))
                + "\nFROM unnest(" + String.join(", ", parameters(1, "[]")) + ") WITH ORDINALITY AS "
                + Quoting.identifier(requested)
                + keys.stream().map(Quoting::identifier).collect(Collectors.joining(", ", " (", ", "))
                + Quoting.identifier(ordinal) + ")"
                + "\nJOIN " + RelationSql.table(root.table(), alias) + " ON " + joins
                + SqlLayout.where(alive());
    }

    private String byRange() {
        List<String> conditions = new ArrayList<>();
        conditions.add(bound(">", 1));
        conditions.add(bound("<=", 1 + root.key().size()));
        conditions.addAll(alive());
        return "SELECT\n" + document + indented(String.join(",\n", keyTexts()))
                + "\nFROM " + RelationSql.table(root.table(), alias)
                + SqlLayout.where(conditions);
    }

    /** Counts deleted rows as well: ranges must not depend on a mark that may change while they are walked. */
    private String rangeEnd() {
        return SqlLayout.list("SELECT", keyTexts())
                + "\nFROM " + RelationSql.table(root.table(), alias)
                + SqlLayout.where(List.of(bound(">", 1)))
                + "\nORDER BY " + String.join(", ", keys())
                + "\nOFFSET $" + (1 + root.key().size()) + "::bigint\nLIMIT 1";
    }

    private List<String> alive() {
        return RelationSql.filters(root.conditions(), alias);
    }

    /** A bound of a range; null stands for none. */
    private String bound(String operator, int firstParameter) {
        List<String> bounds = parameters(firstParameter, "");
        return "(" + bounds.get(0) + " IS NULL OR " + row(keys()) + " " + operator + " " + row(bounds) + ")";
    }

    private static String row(List<String> values) {
        return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
    }

    private List<String> keys() {
        return root.key().stream()
                .map(part -> Quoting.qualified(alias, part.column()))
                .toList();
    }

    private List<String> keyTexts() {
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
