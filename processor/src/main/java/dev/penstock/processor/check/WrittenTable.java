package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.ThroughMark;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that a record names.
 *
 * @param table the table
 * @param subject what names it: a component, or else the record
 * @param origin where
 */
record WrittenTable(TableName table, String subject, Origin origin) {

    /** Those of a record and of its relations. A table that a record names itself is found with that record. */
    static List<WrittenTable> of(Placement place, Declarations declarations) {
        List<WrittenTable> tables = new ArrayList<>();
        RecordDeclaration declared = place.declared();
        declared.table()
                .ifPresent(mark -> tables.add(new WrittenTable(
                        RelationTables.own(declared).orElseThrow(),
                        declared.name().simpleName(),
                        mark.table().origin())));
        for (ComponentDeclaration component : declared.components()) {
            component.mark(RelationMark.class).ifPresent(mark -> {
                if (!mark.table().value().isEmpty()) {
                    RelationTables.of(mark, declarations.elementOf(component), place.table())
                            .ifPresent(table -> tables.add(new WrittenTable(
                                    table, component.name(), mark.table().origin())));
                }
                for (ThroughMark junction : mark.through()) {
                    if (!junction.table().value().isEmpty()) {
                        tables.add(new WrittenTable(
                                RelationTables.junction(junction, place.table()),
                                component.name(),
                                junction.table().origin()));
                    }
                }
            });
        }
        return tables;
    }
}
