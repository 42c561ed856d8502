package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.MappingMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.json.JsonTextException;
import java.util.Optional;

/** Options of a mapping are a JSON object. */
final class MappingNotJson implements Rule.OfComponent {

    private static final String CODE = "MAPPING_NOT_JSON";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<MappingMark> mark = component
                .mark(MappingMark.class)
                .filter(written -> !written.options().value().isEmpty());
        if (mark.isEmpty()) {
            return;
        }
        try {
            if (!(Json.parse(mark.get().options().value()) instanceof Json.Members)) {
                report("are no JSON object", component, declared, mark.get(), problems);
            }
        } catch (JsonTextException e) {
            report("are no JSON: " + e.fact(), component, declared, mark.get(), problems);
        }
    }

    private static void report(
            String fact,
            ComponentDeclaration component,
            RecordDeclaration declared,
            MappingMark mark,
            Problems problems) {
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        component.name(),
                        "the options " + fact,
                        "They become a part of the mapping as they stand.",
                        "Write: options = \"{\\\"index\\\": false}\"",
                        mark.options().origin()));
    }
}
