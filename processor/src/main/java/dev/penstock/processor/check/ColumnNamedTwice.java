package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A key names each of its columns once. */
final class ColumnNamedTwice implements Rule.OfRecord {

    private static final String CODE = "COLUMN_NAMED_TWICE";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        Set<String> columns = new HashSet<>();
        for (ComponentDeclaration component : declared.keyComponents()) {
            if (!component.isRelation() && !component.isComputed() && !columns.add(component.column())) {
                Origin origin = component
                        .mark(ColumnMark.class)
                        .map(mark -> mark.column().origin())
                        .orElse(component.origin());
                problems.add(declared.name(), problem(component, component.column(), "key", origin));
            }
        }
        for (ComponentDeclaration component : declared.components()) {
            component.mark(RelationMark.class).ifPresent(mark -> {
                once("foreign key", mark.foreignKey(), component, declared, problems);
                once("key", mark.references(), component, declared, problems);
            });
            component.mark(RelationMark.class).flatMap(RelationMark::junction).ifPresent(junction -> {
                once("foreign key", junction.left(), component, declared, problems);
                once("foreign key", junction.right(), component, declared, problems);
                once("key", junction.references(), component, declared, problems);
            });
        }
    }

    private static void once(
            String key,
            Written<List<String>> columns,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        Set<String> once = new HashSet<>();
        columns.value().stream()
                .filter(column -> !once.add(column))
                .findFirst()
                .ifPresent(column -> problems.add(declared.name(), problem(component, column, key, columns.origin())));
    }

    private static Problem problem(ComponentDeclaration component, String column, String key, Origin origin) {
        return new Problem(
                CODE,
                component.name(),
                "the column \"" + column + "\" twice in one " + key,
                "A key is a set of columns.",
                "Write: each column once",
                origin);
    }
}
