package dev.penstock.processor.infer;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import java.util.List;
import java.util.Optional;

/** Takes foreign keys for the columns that relations leave out. */
final class JoinInference implements Completion {

    private static final List<String> KEY_BY_DEFAULT = List.of("id");

    private final Declarations declarations;
    private final JoinSearch search;

    JoinInference(Declarations declarations, Catalog catalog) {
        this.declarations = declarations;
        this.search = new JoinSearch(declarations, catalog);
    }

    @Override
    public ComponentDeclaration of(ComponentDeclaration component, Placement place) {
        return component
                .mark(RelationMark.class)
                .flatMap(mark -> search.find(component, mark, place.table())
                        .map(join -> component.with(completed(component, mark, place.declared(), join))))
                .orElse(component);
    }

    private RelationMark completed(
            ComponentDeclaration component, RelationMark mark, RecordDeclaration record, Join join) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        List<String> ofElement = element.map(RecordDeclaration::keyColumns)
                .filter(key -> !key.isEmpty())
                .orElse(KEY_BY_DEFAULT);
        if (join.junction().isEmpty()) {
            List<String> key = mark.verb() == Verb.BELONGS_TO ? ofElement : record.keyColumns();
            Alignment aligned = Alignment.of(
                    join.columns(),
                    join.references(),
                    mark.foreignKey().value(),
                    mark.references().value(),
                    key);
            return mark.withKeys(aligned.columns(), aligned.references(), mark.through());
        }
        ThroughMark written = mark.through().get(0);
        Join.Junction junction = join.junction().get();
        Alignment left = Alignment.of(
                join.columns(),
                join.references(),
                written.left().value(),
                mark.references().value(),
                record.keyColumns());
        Alignment right = Alignment.of(
                junction.columns(),
                junction.references(),
                written.right().value(),
                written.references().value(),
                ofElement);
        ThroughMark completed = new ThroughMark(
                written.origin(),
                written.table().inferred(junction.table().name()),
                written.schema().inferred(junction.table().schema()),
                written.left().inferred(left.columns()),
                written.right().inferred(right.columns()),
                written.references().inferred(right.references()),
                written.types(),
                written.where());
        return mark.withKeys(mark.foreignKey().value(), left.references(), List.of(completed));
    }
}
