package dev.penstock.processor.scaffold;

import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.generate.StringLiteral;
import dev.penstock.processor.scaffold.RecordTree.RecordPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Writes the records of a file: the first one, and the others inside of it. */
final class RecordSource {

    /** Of a constructor: 255, and one is the object itself (JVMS 4.3.3). */
    private static final int MOST_PARAMETERS = 254;

    private final TableGraph graph;
    private final FieldTypes types;
    private final Imports imports = new Imports();
    private final EnumSources enums;

    private RecordSource(TableGraph graph, FieldTypes types, TakenNames taken) {
        this.graph = graph;
        this.types = types;
        this.enums = new EnumSources(taken, imports);
    }

    /** The file; {@code taken} are the names of the records. */
    static String of(
            String packageName,
            String index,
            List<RecordPlan> plans,
            TableGraph graph,
            FieldTypes types,
            TakenNames taken) {
        return new RecordSource(graph, types, taken).text(packageName, index, plans);
    }

    private String text(String packageName, String index, List<RecordPlan> plans) {
        List<String> marks = new ArrayList<>(marks(plans.get(0).table()));
        marks.add(0, imports.mark(Index.class) + "(" + StringLiteral.text(index) + ")");
        marks.add(imports.mark(NullMarked.class));
        String root = record(plans.get(0), marks, "");
        List<String> members = new ArrayList<>();
        plans.subList(1, plans.size()).forEach(plan -> members.add(record(plan, marks(plan.table()), "    ") + "}\n"));
        members.addAll(enums.texts());
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + imports.text() + "\n"
                + root + (members.isEmpty() ? "" : "\n\n" + String.join("\n", members)) + "}\n";
    }

    /** A record up to its opening brace. */
    private String record(RecordPlan plan, List<String> marks, String indent) {
        List<String> leftOut = new ArrayList<>();
        List<ComponentText> components = components(plan, leftOut);
        leftOut.addAll(plan.choices().leftOut());
        List<String> lines = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            lines.add("// Left out:");
            leftOut.forEach(line -> lines.add("// - " + line));
        }
        lines.addAll(marks);
        lines.add("public record " + plan.name() + "(");
        return lines.stream().map(line -> indent + line + "\n").collect(Collectors.joining())
                + components.stream()
                        .map(component -> component.indented(indent + "        "))
                        .collect(Collectors.joining(",\n"))
                + ") {";
    }

    private List<String> marks(TableEntry table) {
        List<String> marks = new ArrayList<>(List.of(table(table)));
        SoftDeletion.of(table, graph).ifPresent(deletion -> marks.add(softDelete(deletion)));
        return marks;
    }

    private String table(TableEntry table) {
        String name = StringLiteral.text(table.name());
        return imports.mark(Table.class)
                + (table.schema().equals(Catalog.SCHEMA_BY_DEFAULT)
                        ? "(" + name + ")"
                        : "(value = " + name + ", schema = " + StringLiteral.text(table.schema()) + ")");
    }

    private String softDelete(SoftDeletion deletion) {
        return imports.mark(SoftDelete.class) + "(column = " + StringLiteral.text(deletion.column())
                + (deletion.byTime() ? ", mark = SoftDelete.Mark.TIMESTAMP)" : ")");
    }

    private List<ComponentText> components(RecordPlan plan, List<String> leftOut) {
        TakenNames names = TakenNames.none();
        List<ComponentText> components = new ArrayList<>();
        TableEntry table = plan.table();
        ColumnText text = new ColumnText(table, graph, enums, imports);
        int room = MOST_PARAMETERS - plan.elements().size();
        Map<String, String> columnNames = columnNames(table, names);
        for (ColumnEntry column : shown(table)) {
            Optional<FieldType> type = types.of(column.type());
            int size = type.filter(FieldType::isWide).isPresent() ? 2 : 1;
            Optional<String> obstacle = obstacle(column, type.isPresent(), size <= room);
            if (obstacle.isPresent()) {
                leftOut.add(Comment.of(column.name(), obstacle.get()));
            } else {
                room -= size;
                String name = Objects.requireNonNull(columnNames.get(column.name()), "each column has a name");
                components.add(text.of(column, type.orElseThrow(), name));
            }
        }
        RelationText relations = new RelationText(graph, imports);
        for (int i = 0; i < plan.elements().size(); i++) {
            RelationChoice relation = plan.choices().relations().get(i);
            String name = names.take(relation.names().stream()
                    .map(wanted -> wanted.component().component("row"))
                    .toList());
            components.add(relations.of(relation, plan.elements().get(i), name));
        }
        return components;
    }

    /** The names of components, first for columns that they go without saying for. */
    private Map<String, String> columnNames(TableEntry table, TakenNames taken) {
        Map<String, String> names = new HashMap<>();
        for (boolean plain : List.of(true, false)) {
            for (ColumnEntry column : shown(table)) {
                String name = Words.of(column.name()).component("column");
                if (ComponentDeclaration.snakeCase(name).equals(column.name()) == plain) {
                    names.put(column.name(), taken.take(List.of(name)));
                }
            }
        }
        return names;
    }

    private static Optional<String> obstacle(ColumnEntry column, boolean fits, boolean room) {
        if (column.generated() != null) {
            return Optional.of("changes of a generated column are not in the log");
        }
        if (!fits) {
            return Optional.of("no Java type fits " + Comment.shown(column.type()));
        }
        return room ? Optional.empty() : Optional.of("a record has no room for more components");
    }

    /** The columns of the key in its order, then the others as the table has them, without the mark of deleted rows. */
    private List<ColumnEntry> shown(TableEntry table) {
        List<String> key = graph.key(table);
        Optional<String> mark = SoftDeletion.of(table, graph).map(SoftDeletion::column);
        return table.columns().stream()
                .filter(column -> mark.filter(column.name()::equals).isEmpty())
                .sorted(Comparator.comparingInt(
                        column -> key.contains(column.name()) ? key.indexOf(column.name()) : key.size()))
                .toList();
    }
}
