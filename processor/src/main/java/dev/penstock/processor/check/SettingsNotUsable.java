package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.IndexMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.json.JsonTextException;
import java.util.Optional;

/** The settings of an index are a JSON object in a resource. */
final class SettingsNotUsable implements Rule.OfRecord {

    private static final String CODE = "SETTINGS_NOT_USABLE";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        declared.index()
                .filter(mark -> !mark.settings().value().isEmpty())
                .flatMap(SettingsNotUsable::problem)
                .ifPresent(fact -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                declared.name().simpleName(),
                                fact,
                                "The index is made with these settings, and they are part of its definition.",
                                "Write: the path of a resource without a leading /, with an object in it such as"
                                        + " {\"number_of_shards\": 3}",
                                declared.index().orElseThrow().settings().origin())));
    }

    private static Optional<String> problem(IndexMark mark) {
        String path = mark.settings().value();
        if (mark.settingsText().isEmpty()) {
            return Optional.of("no resource \"" + path + "\" is found");
        }
        try {
            return Json.parse(mark.settingsText().get()) instanceof Json.Members
                    ? Optional.empty()
                    : Optional.of("the resource \"" + path + "\" is no JSON object");
        } catch (JsonTextException e) {
            return Optional.of("the resource \"" + path + "\" is no JSON: " + e.fact());
        }
    }
}
