package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.Mark.MappingMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Written;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.json.JsonTextException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping has a type and parameters that OpenSearch knows. */
final class MappingNotKnown implements Rule.OfComponent {

    private static final String CODE = "MAPPING_NOT_KNOWN";
    private static final Set<String> SUBFIELDS = Set.of("fields", "properties");

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<MappingMark> mark = component.mark(MappingMark.class);
        if (mark.isEmpty()) {
            return;
        }
        Written<String> type = mark.get().type();
        if (!type.value().isEmpty() && !MappingWords.TYPES.contains(type.value())) {
            report(noType(type.value()), type, component, declared, problems);
        }
        Written<String> options = mark.get().options();
        members(options.value())
                .flatMap(MappingNotKnown::unknown)
                .ifPresent(fact -> report(fact, options, component, declared, problems));
    }

    /** The first word that is none of a mapping, in it or in the mappings of its subfields. */
    private static Optional<String> unknown(Json.Members mapping) {
        for (Map.Entry<String, Json> member : mapping.members().entrySet()) {
            String name = member.getKey();
            if (!MappingWords.PARAMETERS.contains(name)) {
                return Optional.of("no parameter \"" + name + "\"" + DidYouMean.among(MappingWords.PARAMETERS, name));
            }
            String value = member.getValue().compact().replace("\"", "");
            if (name.equals("type") && !MappingWords.TYPES.contains(value)) {
                return Optional.of(noType(value));
            }
            Optional<String> within = SUBFIELDS.contains(name) ? unknownWithin(member.getValue()) : Optional.empty();
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static String noType(String type) {
        return "no type \"" + type + "\"" + DidYouMean.among(MappingWords.TYPES, type);
    }

    private static Optional<String> unknownWithin(Json fields) {
        return fields instanceof Json.Members subfields
                ? subfields.members().values().stream()
                        .filter(Json.Members.class::isInstance)
                        .flatMap(field -> unknown((Json.Members) field).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static void report(
            String fact,
            Written<String> attribute,
            ComponentDeclaration component,
            RecordDeclaration declared,
            Problems problems) {
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        component.name(),
                        "a mapping has " + fact,
                        "OpenSearch would refuse to make the index.",
                        "Write: a word from its documentation, Mappings and field types",
                        attribute.origin()));
    }

    private static Optional<Json.Members> members(String options) {
        try {
            return !options.isEmpty() && Json.parse(options) instanceof Json.Members object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonTextException e) {
            return Optional.empty(); // for another rule to say
        }
    }
}
