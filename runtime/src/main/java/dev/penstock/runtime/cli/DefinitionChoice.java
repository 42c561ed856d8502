package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Which of the definitions on the class path a command is about. */
final class DefinitionChoice {

    @Option(
            names = "--index",
            split = ",",
            defaultValue = "${env:PENSTOCK_INDEXES}",
            showDefaultValue = Visibility.NEVER,
            description = "An index to look at; may be repeated. By default all that are defined on the class path."
                    + " Variable: PENSTOCK_INDEXES, separated by commas.")
    private List<String> only = List.of();

    /** Those that are chosen, by name. */
    List<IndexDefinition> definitions() {
        only.forEach(DefinitionChoice::named);
        return among(Penstock.definitionsOnClassPath(), IndexDefinition::name);
    }

    /** What is of the indexes that are chosen. */
    <T> List<T> among(List<T> all, Function<T, String> name) {
        return all.stream()
                .filter(one -> only.isEmpty() || only.contains(name.apply(one)))
                .toList();
    }

    /** The one of a name. */
    static IndexDefinition named(String name) {
        List<IndexDefinition> all = Penstock.definitionsOnClassPath();
        return all.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "no index " + name + " is defined on the class path",
                        "Those that are: "
                                + all.stream().map(IndexDefinition::name).collect(Collectors.joining(", ")) + "."));
    }
}
