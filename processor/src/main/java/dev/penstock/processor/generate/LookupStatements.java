package dev.penstock.processor.generate;

import dev.penstock.definition.Lookup;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.ElementField;
import dev.penstock.processor.model.FieldModel.RelationField;
import dev.penstock.processor.model.Hop;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.KeyPart;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lookups of an index, one for each position of a table.
 *
 * <p>No lookup has a filter, nor asks whether a row on the way is deleted. A row that stops to count has to lead to the
 * document it was in, and the image of the change does not tell what the rows on the way were like before. A lookup that
 * finds too many documents builds some in vain; one that finds too few leaves a document stale.
 */
final class LookupStatements {

    private final RowModel root;
    private final List<Lookup> lookups = new ArrayList<>();

    private LookupStatements(RowModel root) {
        this.root = root;
    }

    static List<Lookup> of(IndexModel index) {
        LookupStatements statements = new LookupStatements(index.root());
        statements.addRoot();
        statements.add(index.root(), "", List.of());
        return statements.lookups;
    }

    /** The row has its document's key, in the text that the log has; that must be the text that documents have. */
    private void addRoot() {
        List<String> types = root.key().stream().map(part -> part.type().name()).toList();
        String sql = hasOneText() ? null : new Statement(types, root.keyColumns()).text();
        lookups.add(new Lookup("", root.table(), root.keyColumns(), sql));
    }

    private boolean hasOneText() {
        return root.key().stream().noneMatch(part -> part.type().hasSeveralTexts());
    }

    private void add(RowModel row, String path, List<Hop> way) {
        for (FieldModel field : row.fields()) {
            if (field instanceof RelationField relation) {
                String name = path.isEmpty() ? field.name() : path + "." + field.name();
                List<Hop> longer = new ArrayList<>(way);
                List<Hop> hops = relation.relation().hops();
                for (int i = 0; i < hops.size(); i++) {
                    longer.add(hops.get(i));
                    boolean between = i < hops.size() - 1;
                    lookups.add(lookup(
                            between ? name + " (through " + hops.get(i).table().name() + ")" : name, longer));
                }
                if (field instanceof ElementField elements) {
                    add(elements.element(), name, longer);
                }
            }
        }
    }

    private Lookup lookup(String path, List<Hop> way) {
        Hop last = way.get(way.size() - 1);
        if (way.size() == 1 && leadsToKey(last) && hasOneText()) {
            return new Lookup(path, last.table(), ofKey(last), null);
        }
        return new Lookup(path, last.table(), last.lower(), sql(way));
    }

    /** Whether the columns that a hop starts from are the document's key. */
    private boolean leadsToKey(Hop first) {
        return first.upper().size() == root.key().size() && first.upper().containsAll(root.keyColumns());
    }

    /** The lower columns of the first hop that hold the document's key, in its order. */
    private List<String> ofKey(Hop first) {
        return root.keyColumns().stream()
                .map(column -> first.lower().get(first.upper().indexOf(column)))
                .toList();
    }

    /** From the changed row up to the row that has the document's key; the root itself, if another row has it. */
    private String sql(List<Hop> way) {
        Hop last = way.get(way.size() - 1);
        Statement statement =
                new Statement(last.types().stream().map(type -> type.name()).toList(), last.lower());
        for (int i = way.size() - 2; i >= 0; i--) {
            statement.up(
                    way.get(i + 1),
                    RelationSql.table(
                            way.get(i).table(),
                            statement.alias(way.get(i).table().name())));
        }
        Hop first = way.get(0);
        if (leadsToKey(first)) {
            return statement.text(ofKey(first));
        }
        statement.up(
                first,
                RelationSql.table(root.table(), statement.alias(root.table().name())));
        return statement.text(root.keyColumns());
    }

    /** A query that starts with changed rows. */
    private final class Statement {

        private final Aliases aliases = Aliases.none();
        private final String changed = aliases.take("changed");
        private final StringBuilder from = new StringBuilder();
        private final List<String> startColumns;
        private String below = changed;
        private String above = changed;

        Statement(List<String> types, List<String> startColumns) {
            this.startColumns = startColumns;
            from.append("\nFROM unnest(")
                    .append(IntStream.range(0, types.size())
                            .mapToObj(i -> "$" + (i + 1) + "::" + types.get(i) + "[]")
                            .collect(Collectors.joining(", ")))
                    .append(") AS ")
                    .append(Quoting.identifier(changed))
                    .append(startColumns.stream()
                            .map(Quoting::identifier)
                            .collect(Collectors.joining(", ", " (", ")")));
        }

        /** A name for the next table up. */
        String alias(String name) {
            above = aliases.take(name);
            return above;
        }

        /** Joins the row that a hop starts from. */
        void up(Hop hop, String table) {
            String on = IntStream.range(0, hop.upper().size())
                    .mapToObj(i -> Quoting.qualified(above, hop.upper().get(i)) + " = "
                            + Quoting.qualified(below, hop.lower().get(i)))
                    .collect(Collectors.joining("\n  AND "));
            from.append("\nJOIN ").append(table).append(" ON ").append(on);
            below = above;
        }

        String text() {
            return text(startColumns);
        }

        /** The statement, whose answer are these columns of the uppermost row. */
        String text(List<String> columns) {
            List<String> answer = columns.stream()
                    .map(column -> Quoting.qualified(below, column))
                    .toList();
            List<String> texts = IntStream.range(0, answer.size())
                    .mapToObj(i -> key(i).type().text(answer.get(i)))
                    .toList();
            return SqlLayout.list("SELECT DISTINCT", texts)
                    + from
                    + SqlLayout.where(answer.stream()
                            .map(column -> column + " IS NOT NULL")
                            .toList());
        }

        private KeyPart key(int place) {
            return root.key().get(place);
        }
    }
}
