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
import dev.penstock.processor.declare.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns that a relation joins two tables by.
 *
 * @param subject the component with the relation
 * @param from the table that points
 * @param columns its columns that do
 * @param to the table pointed at
 * @param references its columns that are pointed at, in the same order; fewer when they are not known
 * @param origin where the columns are written
 */
record ComparedColumns(
        String subject, TableName from, List<String> columns, TableName to, List<String> references, Origin origin) {

    /** Those of all relations of a record where it stands: one for each step of each. */
    static List<ComparedColumns> of(Placement place, Declarations declarations) {
        List<ComparedColumns> compared = new ArrayList<>();
        for (ComponentDeclaration component : place.declared().components()) {
            Optional<RecordDeclaration> element = declarations.elementOf(component);
            component
                    .mark(RelationMark.class)
                    .ifPresent(mark -> RelationTables.of(mark, element, place.table())
                            .ifPresent(target -> compared.addAll(of(component, mark, element, target, place))));
        }
        return compared;
    }

    private static List<ComparedColumns> of(
            ComponentDeclaration component,
            RelationMark relation,
            Optional<RecordDeclaration> element,
            TableName target,
            Placement place) {
        List<String> ofElement = element.map(RecordDeclaration::keyColumns).orElse(List.of());
        List<String> columns = relation.foreignKey().value();
        List<String> written = relation.references().value();
        Origin origin = relation.foreignKey().origin();
        TableName own = place.table();
        String subject = component.name();
        if (relation.verb() == Verb.BELONGS_TO) {
            List<String> pointing = columns.isEmpty() ? List.of(component.joinColumn()) : columns;
            List<String> references = written.isEmpty() ? ofElement : written;
            return List.of(new ComparedColumns(subject, own, pointing, target, references, origin));
        }
        List<String> references = written.isEmpty() ? place.declared().keyColumns() : written;
        if (relation.through().isEmpty()) {
            return List.of(new ComparedColumns(subject, target, columns, own, references, origin));
        }
        ThroughMark junction = relation.through().get(0);
        TableName between = RelationTables.junction(junction, own);
        List<String> others = junction.references().value();
        return List.of(
                new ComparedColumns(
                        subject,
                        between,
                        junction.left().value(),
                        own,
                        references,
                        junction.left().origin()),
                new ComparedColumns(
                        subject,
                        between,
                        junction.right().value(),
                        target,
                        others.isEmpty() ? ofElement : others,
                        junction.right().origin()));
    }
}
