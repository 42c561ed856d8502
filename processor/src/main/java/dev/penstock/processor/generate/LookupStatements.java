package dev.penstock.processor.generate;

import dev.penstock.definition.Lookup;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.HasManyField;
import dev.penstock.processor.model.FieldModel.RelationField;
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

    private final List<Lookup> lookups = new ArrayList<>();

    private LookupStatements() {}

    static List<Lookup> of(IndexModel index) {
        LookupStatements statements = new LookupStatements();
        statements.lookups.add(new Lookup("", index.root().table(), index.root().keyColumns(), null));
        statements.add(index.root(), List.of());
        return statements.lookups;
    }

    private void add(RowModel row, List<Step> way) {
        for (FieldModel field : row.fields()) {
            if (field instanceof RelationField relation) {
                List<Step> longer = new ArrayList<>(way);
                longer.add(new Step(row, relation));
                lookups.add(lookup(longer));
                if (field instanceof HasManyField list) {
                    add(list.element(), longer);
                }
            }
        }
    }

    private static Lookup lookup(List<Step> way) {
        RelationField last = way.get(way.size() - 1).relation();
        String path = way.stream().map(step -> step.relation().name()).collect(Collectors.joining("."));
        return new Lookup(path, last.table(), last.foreignKey(), way.size() == 1 ? null : sql(way));
    }

    /** From the changed row up to the row whose foreign key is the document's key; the root itself is not needed. */
    private static String sql(List<Step> way) {
        Aliases aliases = Aliases.none();
        List<String> tables = new ArrayList<>();
        for (Step step : way.subList(0, way.size() - 1)) {
            tables.add(aliases.take(step.relation().table().name()));
        }
        String changed = aliases.take("changed");
        Step start = way.get(way.size() - 1);

        StringBuilder joins = new StringBuilder();
        for (int i = way.size() - 2; i >= 0; i--) {
            String below = i == way.size() - 2 ? changed : tables.get(i + 1);
            Step down = way.get(i + 1);
            joins.append("\nJOIN ")
                    .append(DocumentJson.table(way.get(i).relation().table(), tables.get(i)))
                    .append(" ON ")
                    .append(equal(
                            tables.get(i),
                            down.parent().keyColumns(),
                            below,
                            down.relation().foreignKey()));
        }
        List<String> answer = way.get(0).relation().foreignKey().stream()
                .map(column -> Quoting.qualified(tables.get(0), column))
                .toList();
        return SqlLayout.list(
                        "SELECT DISTINCT",
                        answer.stream().map(column -> column + "::text").toList())
                + "\nFROM unnest(" + String.join(", ", start.parameters()) + ") AS " + Quoting.identifier(changed)
                + start.relation().foreignKey().stream()
                        .map(Quoting::identifier)
                        .collect(Collectors.joining(", ", " (", ")"))
                + joins
                + SqlLayout.where(
                        answer.stream().map(column -> column + " IS NOT NULL").toList());
    }

    private static String equal(String left, List<String> leftColumns, String right, List<String> rightColumns) {
        return IntStream.range(0, leftColumns.size())
                .mapToObj(i -> Quoting.qualified(left, leftColumns.get(i))
                        + " = "
                        + Quoting.qualified(right, rightColumns.get(i)))
                .collect(Collectors.joining("\n  AND "));
    }

    /** One relation on the way down from the root, with the row that has it. */
    private record Step(RowModel parent, RelationField relation) {

        /** The types are those of the key that the foreign key refers to. */
        List<String> parameters() {
            List<String> parameters = new ArrayList<>();
            for (KeyPart part : parent.key()) {
                String type = PostgresTypes.ofKey(part.scalar());
                parameters.add("$" + (parameters.size() + 1) + "::" + type + "[]");
            }
            return parameters;
        }
    }
}
