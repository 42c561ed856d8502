package dev.penstock.processor.check;

import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Verb;
import java.util.List;
import java.util.Optional;

/** A relation to one row leads to one row at most. */
record ToOneNotUnique(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "TO_ONE_NOT_UNIQUE";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ComponentDeclaration component : place.declared().components()) {
            Optional<RelationMark> mark = component
                    .mark(RelationMark.class)
                    .filter(relation -> relation.verb().isToOne());
            Optional<RecordDeclaration> element = declarations.elementOf(component);
            Optional<TableName> target = mark.flatMap(relation -> RelationTables.of(relation, element, place.table()));
            Optional<TableEntry> table = target.flatMap(catalog::table).filter(Catalog::isFollowed);
            if (table.isPresent() && element.isPresent()) {
                check(component, mark.orElseThrow(), element.get(), table.get(), place, problems);
            }
        }
    }

    private static void check(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration element,
            TableEntry table,
            Placement place,
            Problems problems) {
        boolean belongsTo = relation.verb() == Verb.BELONGS_TO;
        List<String> columns = belongsTo
                ? relation.references().value()
                : relation.foreignKey().value();
        // That the key of the record itself is one, another rule sees to; and conditions may leave out all rows but
        // one.
        boolean isJudged = !columns.isEmpty()
                && relation.rows().isEmpty()
                && element.rows().isEmpty()
                && element.softDelete().isEmpty()
                && Catalog.columnNames(table).containsAll(columns);
        if (isJudged && !Catalog.isUniqueBy(table, columns)) {
            String named = String.join(", ", columns);
            problems.add(
                    place.declared().name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "several rows of \"" + table.name() + "\" may have the same " + named,
                            "@" + relation.name() + " leads to one row, and no unique key says that there is but one.",
                            belongsTo
                                    ? "Write: references = the columns of a unique key"
                                    : "Write: @HasMany List<" + element.name().simpleName() + "> " + component.name()
                                            + "; or make " + named + " unique",
                            belongsTo
                                    ? relation.references().origin()
                                    : relation.foreignKey().origin()));
        }
    }
}
