package dev.penstock.processor.scaffold;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Text;
import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.generate.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the components of a record that are read from its own table. */
final class ColumnText {

    private final TableEntry table;
    private final TableGraph graph;
    private final EnumSources enums;
    private final Imports imports;

    ColumnText(TableEntry table, TableGraph graph, EnumSources enums, Imports imports) {
        this.table = table;
        this.graph = graph;
        this.enums = enums;
        this.imports = imports;
    }

    /** The component of a column that a Java type fits. */
    ComponentText of(ColumnEntry column, FieldType type, String name) {
        boolean id = graph.key(table).contains(column.name());
        boolean nullable = !id && graph.isNullable(table, column.name());
        imports.addAll(type.imports());
        if (type.list()) {
            imports.add(List.class.getCanonicalName());
        }
        if (nullable) {
            imports.add(Nullable.class.getCanonicalName());
        }
        return new ComponentText(marks(column, type, name, id), type.text(nullable, enums::name), name);
    }

    private List<String> marks(ColumnEntry column, FieldType type, String name, boolean id) {
        Set<String> joined = TableGraph.joined(table);
        List<String> marks = new ArrayList<>();
        if (id) {
            marks.add(imports.mark(Id.class));
        }
        if (graph.isProse(column) && !joined.contains(column.name())) {
            marks.add(imports.mark(Text.class));
        }
        if (type.scale() > 0 && !joined.contains(column.name())) {
            marks.add(imports.mark(Scaled.class) + "(" + type.scale() + ")");
        }
        boolean compared = TableGraph.keyColumns(table).contains(column.name());
        boolean typed = !type.sqlType().isEmpty() && (compared || type.sqlType().equals(FieldTypes.MONEY));
        boolean named = !ComponentDeclaration.snakeCase(name).equals(column.name());
        if (typed) {
            marks.add(imports.mark(Column.class) + "("
                    + (named ? "value = " + StringLiteral.text(column.name()) + ", " : "")
                    + "type = " + StringLiteral.text(type.sqlType()) + ")");
        } else if (named) {
            marks.add(imports.mark(Column.class) + "(" + StringLiteral.text(column.name()) + ")");
        }
        return marks;
    }
}
