package dev.penstock.processor.scaffold;

import dev.penstock.annotation.Label;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.processor.generate.StringLiteral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Enums for those of PostgreSQL, in the order in which they are first needed. */
final class EnumSources {

    private final TakenNames taken;
    private final Imports imports;
    private final Map<EnumEntry, String> names = new LinkedHashMap<>();

    EnumSources(TakenNames taken, Imports imports) {
        this.taken = taken;
        this.imports = imports;
    }

    /** The name of the enum for a type. */
    String name(EnumEntry type) {
        return names.computeIfAbsent(type, added -> {
            String name = added.type().replaceFirst("^(?:\"(?:[^\"]|\"\")*\"|[^\".]*)\\.", "");
            Words words = Words.of(name);
            return taken.take(List.of(
                    words.className("Constant"), words.and(Words.of("value")).className("Constant")));
        });
    }

    /** The enums that were asked for. */
    List<String> texts() {
        return names.entrySet().stream()
                .map(entry -> text(entry.getValue(), entry.getKey().labels()))
                .toList();
    }

    private String text(String name, List<String> labels) {
        TakenNames constants = TakenNames.none();
        return "    public enum " + name + " {\n"
                + labels.stream().map(label -> constant(label, constants)).collect(Collectors.joining(",\n"))
                + "\n    }\n";
    }

    private String constant(String label, TakenNames constants) {
        String name = constants.take(List.of(Words.of(label).constant("LABEL")));
        String mark = imports.mark(Label.class) + "(" + StringLiteral.text(label) + ")";
        return name.equals(label) ? "        " + name : "        " + mark + "\n        " + name;
    }
}
