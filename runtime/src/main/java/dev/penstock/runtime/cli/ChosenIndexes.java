package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The option of a command that is for some indexes, or for all. */
final class ChosenIndexes {

    @Option(
            names = "--index",
            split = ",",
            defaultValue = "${env:PENSTOCK_INDEXES}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "An index to keep in step; may be repeated. By default all that are defined on the class path."
                            + " Variable: PENSTOCK_INDEXES, separated by commas.")
    private List<String> only = List.of();

    /**
     * Their definitions.
     *
     * @throws PenstockException when one is not defined on the class path
     */
    List<IndexDefinition> definitions() {
        List<IndexDefinition> all = Penstock.definitionsOnClassPath();
        for (String name : only) {
            if (all.stream().noneMatch(definition -> definition.name().equals(name))) {
                throw new PenstockException(
                        "no index " + name + " is defined on the class path",
                        "Those that are: "
                                + all.stream().map(IndexDefinition::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        return all.stream()
                .filter(definition -> only.isEmpty() || only.contains(definition.name()))
                .toList();
    }
}
