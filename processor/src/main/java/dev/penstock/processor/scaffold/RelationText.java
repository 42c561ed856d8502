package dev.penstock.processor.scaffold;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Through;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.generate.StringLiteral;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the annotations of relations, with everything that a catalog would tell. */
final class RelationText {

    private final TableGraph graph;
    private final Imports imports;

    RelationText(TableGraph graph, Imports imports) {
        this.graph = graph;
        this.imports = imports;
    }

    /** The component; {@code element} is the record that it leads to. */
    ComponentText of(RelationChoice relation, String element, String name) {
        boolean list = relation.verb().isList();
        if (list) {
            imports.add(List.class.getCanonicalName());
        } else if (relation.mayBeAbsent()) {
            imports.add(Nullable.class.getCanonicalName());
        }
        String optional = relation.mayBeAbsent() ? "@Nullable " + element : element;
        return new ComponentText(List.of(mark(relation)), list ? "List<" + element + ">" : optional, name);
    }

    private String mark(RelationChoice relation) {
        Step first = relation.path().get(0);
        return switch (relation.verb()) {
            case BELONGS_TO -> imports.mark(BelongsTo.class) + "(" + columns("column", joined(first)) + ")";
            case HAS_ONE -> imports.mark(HasOne.class) + "(" + columns("foreignKey", joined(first)) + ")";
            case HAS_MANY -> imports.mark(HasMany.class) + "(" + columns("foreignKey", joined(first)) + ")";
            case MANY_TO_MANY -> through(first, relation.path().get(1));
            default -> throw new IllegalStateException("no relation that is chosen: " + relation.verb());
        };
    }

    private String through(Step left, Step right) {
        TableName junction = left.owner();
        boolean elsewhere = !junction.schema().equals(left.from().schema());
        ForeignKeyEntry upper = joined(left);
        return imports.mark(ManyToMany.class) + "(through = " + imports.mark(Through.class)
                + "(table = " + StringLiteral.text(junction.name())
                + (elsewhere ? ", schema = " + StringLiteral.text(junction.schema()) : "")
                + ", left = " + ComponentText.value(upper.columns())
                + ", " + columns("right", joined(right)) + ")" + references(upper) + ")";
    }

    private static String columns(String attribute, ForeignKeyEntry key) {
        return attribute + " = " + ComponentText.value(key.columns()) + references(key);
    }

    private static String references(ForeignKeyEntry key) {
        return key.references().isEmpty() ? "" : ", references = " + ComponentText.value(key.references());
    }

    /** The foreign key in the order of the key of the record that it refers to, which then goes without saying. */
    private ForeignKeyEntry joined(Step step) {
        ForeignKeyEntry written = step.foreignKey();
        TableEntry referred = graph.table(step.referred()).orElseThrow();
        List<String> key = graph.key(referred);
        if (!new HashSet<>(key).equals(new HashSet<>(written.references()))) {
            return written;
        }
        List<String> columns = new ArrayList<>();
        key.forEach(
                column -> columns.add(written.columns().get(written.references().indexOf(column))));
        return new ForeignKeyEntry(written.name(), columns, written.schema(), written.table(), List.of());
    }
}
