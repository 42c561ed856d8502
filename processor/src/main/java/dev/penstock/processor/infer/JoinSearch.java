package dev.penstock.processor.infer;

import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the foreign keys that a relation may go by. */
public final class JoinSearch {

    private final Declarations declarations;
    private final Catalog catalog;

    /** A search in that catalog. */
    public JoinSearch(Declarations declarations, Catalog catalog) {
        this.declarations = declarations;
        this.catalog = catalog;
    }

    /**
     * Every way from a table to the other table of a relation that fits what the relation says.
     *
     * @param parent the table that the record with the relation is read from
     */
    public List<Join> candidates(ComponentDeclaration component, RelationMark relation, TableName parent) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        Optional<TableName> target = RelationTables.of(relation, element, parent);
        if (target.isEmpty()) {
            return List.of();
        }
        if (relation.through().isEmpty()) {
            boolean own = relation.verb() == Verb.BELONGS_TO;
            TableName from = own ? parent : target.get();
            TableName to = own ? target.get() : parent;
            return catalog.foreignKeys(from, to).stream()
                    .filter(key -> fits(relation.references().value(), key.references())
                            && fits(relation.foreignKey().value(), key.columns()))
                    .map(key -> new Join(key.columns(), key.references(), Optional.empty()))
                    .toList();
        }
        return through(relation, parent, target.get());
    }

    /** The one that is meant; empty when it could be several, or none. */
    public Optional<Join> find(ComponentDeclaration component, RelationMark relation, TableName parent) {
        List<Join> candidates = candidates(component, relation, parent);
        if (isByColumn(component, relation, parent)) {
            candidates = candidates.stream()
                    .filter(join -> join.columns().equals(List.of(component.joinColumn())))
                    .toList();
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Whether a relation goes by the column that bears the component's name, as it does without a catalog. */
    private boolean isByColumn(ComponentDeclaration component, RelationMark relation, TableName parent) {
        boolean ofSeveralColumns = declarations
                .elementOf(component)
                .filter(element -> element.keyComponents().size() > 1)
                .isPresent();
        return relation.verb() == Verb.BELONGS_TO
                && relation.foreignKey().value().isEmpty()
                && !ofSeveralColumns
                && catalog.column(parent, component.joinColumn()).isPresent();
    }

    private List<Join> through(RelationMark relation, TableName parent, TableName target) {
        ThroughMark junction = relation.through().get(0);
        if (!junction.table().value().isEmpty()) {
            return through(relation, RelationTables.junction(junction, parent), parent, target);
        }
        List<Join> pure = new ArrayList<>();
        List<Join> all = new ArrayList<>();
        for (TableEntry table : catalog.tables()) {
            TableName name = table.tableName();
            if (!name.equals(parent) && !name.equals(target)) {
                for (Join join : through(relation, name, parent, target)) {
                    all.add(join);
                    if (connectsOnce(join, table)) {
                        pure.add(join);
                    }
                }
            }
        }
        return pure.isEmpty() ? all : pure;
    }

    /** Whether no two rows of a junction connect the same two rows. */
    private static boolean connectsOnce(Join join, TableEntry table) {
        Set<String> columns = new HashSet<>(join.columns());
        columns.addAll(join.junction().orElseThrow().columns());
        return Catalog.isUniqueBy(table, columns);
    }

    private List<Join> through(RelationMark relation, TableName between, TableName parent, TableName target) {
        ThroughMark junction = relation.through().get(0);
        List<Join> joins = new ArrayList<>();
        for (ForeignKeyEntry left : catalog.foreignKeys(between, parent)) {
            for (ForeignKeyEntry right : catalog.foreignKeys(between, target)) {
                if (!left.name().equals(right.name())
                        && fits(junction.left().value(), left.columns())
                        && fits(junction.right().value(), right.columns())
                        && fits(relation.references().value(), left.references())
                        && fits(junction.references().value(), right.references())) {
                    joins.add(new Join(
                            left.columns(),
                            left.references(),
                            Optional.of(new Join.Junction(between, right.columns(), right.references()))));
                }
            }
        }
        return joins;
    }

    /** Whether columns are those that are written, in any order; all are when none are. */
    private static boolean fits(List<String> written, List<String> columns) {
        return written.isEmpty() || Alignment.sameColumns(written, columns);
    }
}
