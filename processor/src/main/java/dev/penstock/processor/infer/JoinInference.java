package dev.penstock.processor.infer;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes foreign keys for the columns that relations leave out. */
final class JoinInference {

    private static final List<String> KEY_BY_DEFAULT = List.of("id");

    private final Declarations declarations;
    private final JoinSearch search;

    private JoinInference(Declarations declarations, Catalog catalog) {
        this.declarations = declarations;
        this.search = new JoinSearch(declarations, catalog);
    }

    static Declarations complete(Declarations declarations, Catalog catalog) {
        JoinInference inference = new JoinInference(declarations, catalog);
        Map<RecordDeclaration, List<Placement>> places = new LinkedHashMap<>();
        for (Placement place : Placements.of(declarations)) {
            places.computeIfAbsent(place.declared(), record -> new ArrayList<>())
                    .add(place);
        }
        List<RecordDeclaration> completed = new ArrayList<>();
        places.forEach((record, all) -> completed.add(record.with(record.components().stream()
                .map(component -> inference.complete(component, record, all))
                .toList())));
        return declarations.with(completed);
    }

    /** A record that stands in several places has one set of annotations: they must do for all of them. */
    private ComponentDeclaration complete(
            ComponentDeclaration component, RecordDeclaration record, List<Placement> places) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        if (mark.isEmpty()) {
            return component;
        }
        List<Optional<Join>> found = places.stream()
                .map(place -> search.find(component, mark.get(), place.table()))
                .distinct()
                .toList();
        return found.size() == 1 && found.get(0).isPresent()
                ? component.with(
                        completed(component, mark.get(), record, found.get(0).get()))
                : component;
    }

    private RelationMark completed(
            ComponentDeclaration component, RelationMark mark, RecordDeclaration record, Join join) {
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        List<String> ofElement = element.map(JoinInference::keyColumns)
                .filter(key -> !key.isEmpty())
                .orElse(KEY_BY_DEFAULT);
        if (join.junction().isEmpty()) {
            List<String> key = mark.verb() == Verb.BELONGS_TO ? ofElement : keyColumns(record);
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
                keyColumns(record));
        Alignment right = Alignment.of(
                junction.columns(),
                junction.references(),
                written.right().value(),
                written.references().value(),
                ofElement);
        ThroughMark completed = new ThroughMark(
                written.origin(),
                new Written<>(junction.table().name(), written.table().origin()),
                new Written<>(junction.table().schema(), written.schema().origin()),
                new Written<>(left.columns(), written.left().origin()),
                new Written<>(right.columns(), written.right().origin()),
                new Written<>(right.references(), written.references().origin()),
                written.types(),
                written.where());
        return mark.withKeys(mark.foreignKey().value(), left.references(), List.of(completed));
    }

    private static List<String> keyColumns(RecordDeclaration record) {
        return record.keyComponents().stream().map(ComponentDeclaration::column).toList();
    }
}
