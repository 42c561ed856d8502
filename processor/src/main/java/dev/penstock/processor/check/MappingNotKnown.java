package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.MappingMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Written;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.json.JsonTextException;
import java.util.Optional;
import java.util.Set;

/** A mapping has a type and parameters that OpenSearch knows. */
final class MappingNotKnown implements Rule.OfComponent {

    private static final String CODE = "MAPPING_NOT_KNOWN";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<MappingMark> mark = component.mark(MappingMark.class);
        if (mark.isEmpty()) {
            return;
        }
        Written<String> type = mark.get().type();
        if (!type.value().isEmpty() && !MappingWords.TYPES.contains(type.value())) {
            report(
                    "no type \"" + type.value() + "\"" + DidYouMean.among(MappingWords.TYPES, type.value()),
                    type,
                    component,
                    declared,
                    problems);
        }
        Written<String> options = mark.get().options();
        names(options.value()).stream()
                .filter(name -> !MappingWords.PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> report(
                        "no parameter \"" + name + "\"" + DidYouMean.among(MappingWords.PARAMETERS, name),
                        options,
                        component,
                        declared,
                        problems));
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

    private static Set<String> names(String options) {
        try {
            return !options.isEmpty() && Json.parse(options) instanceof Json.Members object
                    ? object.members().keySet()
                    : Set.of();
        } catch (JsonTextException e) {
            return Set.of(); // for another rule to say
        }
    }
}
