package dev.penstock.processor.read;

import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.FilterMark;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.ThroughMark;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import java.util.Arrays;
import java.util.List;

/** Reads the annotations that lead to other tables. Each has some of the attributes. */
final class RelationReader {

    private RelationReader() {}

    static RelationMark read(String word, Attributes attributes) {
        Verb verb = Arrays.stream(Verb.values())
                .filter(candidate -> candidate.annotation().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("@" + word + " cannot stand on a component"));
        return new RelationMark(
                attributes.origin(),
                verb,
                attributes.text("table"),
                attributes.text("schema"),
                texts(attributes, verb == Verb.BELONGS_TO ? "column" : "foreignKey"),
                texts(attributes, "references"),
                through(verb, attributes),
                conditions(attributes, "where"),
                text(attributes, "orderBy"),
                attributes.have("limit")
                        ? attributes.number("limit")
                        : new Written<>(Integer.MAX_VALUE, attributes.origin()),
                verb == Verb.BELONGS_TO
                        ? text(attributes, "")
                        : text(attributes, verb == Verb.COUNT ? "distinct" : "column"),
                attributes.have("flattened")
                        ? attributes.writtenFlag("flattened")
                        : new Written<>(false, attributes.origin()));
    }

    /** The conditions of a relation, or of {@code @Where} itself. */
    static Conditions conditions(Attributes attributes, String where) {
        return new Conditions(
                attributes.origin(),
                attributes.text(where),
                attributes.annotations("filter").stream()
                        .map(filter -> new FilterMark(
                                filter.origin(), filter.text("column"), filter.constant("op"), filter.texts("value")))
                        .toList());
    }

    private static List<ThroughMark> through(Verb verb, Attributes attributes) {
        if (verb == Verb.MANY_TO_MANY) {
            return List.of(through(attributes.annotation("through")));
        }
        return attributes.have("through")
                ? attributes.annotations("through").stream()
                        .map(RelationReader::through)
                        .toList()
                : List.of();
    }

    private static ThroughMark through(Attributes junction) {
        return new ThroughMark(
                junction.origin(),
                junction.text("table"),
                junction.text("schema"),
                junction.texts("left"),
                junction.texts("right"),
                junction.texts("references"),
                junction.texts("types"),
                junction.text("where"));
    }

    private static Written<String> text(Attributes attributes, String name) {
        return attributes.have(name) ? attributes.text(name) : new Written<>("", attributes.origin());
    }

    private static Written<List<String>> texts(Attributes attributes, String name) {
        return attributes.have(name) ? attributes.texts(name) : new Written<>(List.of(), attributes.origin());
    }
}
