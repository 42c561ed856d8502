package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which of the defined indexes a command is about. */
final class ChosenIndexes {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--index",
            paramLabel = "<index>",
            split = ",",
            defaultValue = "${env:PENSTOCK_INDEXES}",
            showDefaultValue = Visibility.NEVER,
            description = "An index that is meant; may be repeated. By default all that are defined. Variable:"
                    + " PENSTOCK_INDEXES, separated by commas.")
    private List<String> only = List.of();

    /** The definitions of those that are chosen. */
    List<IndexDefinition> definitions() {
        List<IndexDefinition> all = defined();
        only.forEach(name -> find(name, all));
        return among(all, IndexDefinition::name);
    }

    /**
     * What is of the indexes that are chosen.
     *
     * @throws PenstockException when there is nothing of one of them
     */
    <T> List<T> among(List<T> all, Function<T, String> name) {
        List<String> names = all.stream().map(name).toList();
        only.forEach(one -> checkKnown(one, names));
        return all.stream()
                .filter(one -> only.isEmpty() || only.contains(name.apply(one)))
                .toList();
    }

    /**
     * Checks that an index is known, be it defined still or not.
     *
     * @throws PenstockException when it is not
     */
    static void checkKnown(String index, Collection<String> known) {
        if (!known.contains(index)) {
            throw new PenstockException(
                    "no index " + index + " is defined, or remembered by the sink", remedy(index, known));
        }
    }

    /** The definition of an index that a command names. */
    static IndexDefinition named(String name, CommandSpec command) {
        return find(name, Settings.of(command).definitions());
    }

    /**
     * The definitions of indexes that a command names, or all if it names none.
     *
     * @throws PenstockException when one of them is not defined, or none at all
     */
    static List<IndexDefinition> namedOrAll(List<String> names, CommandSpec command) {
        List<IndexDefinition> all = Settings.of(command).definitions();
        if (all.isEmpty()) {
            throw new PenstockException(
                    "no index is defined",
                    "Annotate a record with @Index, compile it with penstock-processor, and put it on the class path.");
        }
        return names.isEmpty()
                ? all
                : names.stream().distinct().map(name -> find(name, all)).toList();
    }

    /** The names of all that are defined, chosen or not. */
    List<String> names() {
        return defined().stream().map(IndexDefinition::name).toList();
    }

    /**
     * Checks that an index is defined; it need not be chosen.
     *
     * @param fact what is said of it
     * @throws PenstockException when it is not
     */
    void check(String index, String fact) {
        List<String> names = names();
        if (!names.contains(index)) {
            throw new PenstockException(fact + " index " + index + ", which is not defined", remedy(index, names));
        }
    }

    private List<IndexDefinition> defined() {
        return Settings.of(command).definitions();
    }

    /**
     * The definition of an index.
     *
     * @throws PenstockException when there is none
     */
    private static IndexDefinition find(String name, List<IndexDefinition> all) {
        List<String> names = all.stream().map(IndexDefinition::name).toList();
        return all.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PenstockException("no index " + name + " is defined", remedy(name, names)));
    }

    private static String remedy(String name, Collection<String> names) {
        return Suggestions.nearest(name, names)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("Those that are: " + String.join(", ", names) + ".");
    }
}
