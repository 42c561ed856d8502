package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Names of tables and columns are ones that PostgreSQL can have. */
final class NameNotAllowed implements Rule.OfRecord {

    private static final String CODE = "NAME_NOT_ALLOWED";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        declared.table().ifPresent(mark -> {
            check(mark.table(), "table", declared, problems);
            check(mark.schema(), "schema", declared, problems);
        });
        declared.softDelete().ifPresent(mark -> check(mark.column(), "column", declared, problems));
        for (ComponentDeclaration component : declared.components()) {
            Optional<RelationMark> relation = component.mark(RelationMark.class);
            Optional<ColumnMark> column = component.mark(ColumnMark.class);
            if (relation.isPresent()) {
                check(relation.get(), component, declared, problems);
            } else if (column.isPresent()) {
                check(
                        component.column(),
                        column.get().column().origin(),
                        "column",
                        component.name(),
                        declared,
                        problems);
            } else {
                check(component.column(), component.origin(), "column", component.name(), declared, problems);
            }
        }
    }

    private static void check(
            RelationMark relation, ComponentDeclaration component, RecordDeclaration declared, Problems problems) {
        // Left out, the names of the table and the schema are empty.
        for (Written<String> name : List.of(relation.table(), relation.schema())) {
            if (!name.value().isEmpty()) {
                check(name.value(), name.origin(), "table or schema", component.name(), declared, problems);
            }
        }
        relation.foreignKey().value().stream()
                .filter(column -> !isAllowed(column))
                .findFirst()
                .ifPresent(column ->
                        check(column, relation.foreignKey().origin(), "column", component.name(), declared, problems));
    }

    private static void check(Written<String> name, String kind, RecordDeclaration declared, Problems problems) {
        check(name.value(), name.origin(), kind, declared.name().simpleName(), declared, problems);
    }

    private static void check(
            String name, Origin origin, String kind, String subject, RecordDeclaration declared, Problems problems) {
        if (!isAllowed(name)) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            subject,
                            "\"" + name + "\" cannot be the name of a " + kind,
                            "PostgreSQL's names have 1 to " + LONGEST + " bytes.",
                            "Write: the name as the database has it",
                            origin));
        }
    }

    /** Longer names are cut off (PostgreSQL documentation, 4.1.1 Identifiers and Key Words). */
    private static final int LONGEST = 63;

    private static boolean isAllowed(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0
                && bytes <= LONGEST
                && name.indexOf(0) < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
