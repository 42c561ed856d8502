package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.RecordColumn;
import dev.penstock.runtime.spi.PenstockException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The definitions that compilers have left on the class path. */
final class ProvidedDefinitions {

    private ProvidedDefinitions() {}

    /**
     * All of them, by name.
     *
     * @throws PenstockException when one cannot be loaded
     */
    static List<IndexDefinition> all() {
        return loaded(() -> ServiceLoader.load(IndexProvider.class).stream()
                .map(provider -> provider.get().definition())
                .sorted(Comparator.comparing(IndexDefinition::name))
                .toList());
    }

    /** The columns of the records of definitions, by the index's name, as far as these are known. */
    static Map<String, List<RecordColumn>> recordColumns(List<IndexDefinition> definitions) {
        return loaded(() -> {
            Map<String, List<RecordColumn>> columns = new TreeMap<>();
            for (IndexProvider provider : ServiceLoader.load(IndexProvider.class)) {
                if (definitions.contains(provider.definition())
                        && !provider.recordColumns().isEmpty()) {
                    columns.put(provider.definition().name(), provider.recordColumns());
                }
            }
            return columns;
        });
    }

    /** The list of providers is written before the classes are, which a compiler may not come to. */
    private static <T> T loaded(Supplier<T> loading) {
        try {
            return loading.get();
        } catch (ServiceConfigurationError | LinkageError e) {
            String fact = Objects.toString(e.getMessage(), e.getClass().getSimpleName())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new PenstockException(
                    "an index that is listed in META-INF/services/" + IndexProvider.class.getName()
                            + " cannot be loaded: " + fact.replace(IndexProvider.class.getName() + ": ", ""),
                    "Compile it again: the last compilation may have failed, or what the class needs is not on the"
                            + " class path.",
                    e);
        }
    }
}
