package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks the indexes that an engine is given. */
final class GivenDefinitions {

    private GivenDefinitions() {}

    /**
     * Checks that there are some, and that no two are of the same index.
     *
     * @param named indexes that something else was said of
     * @throws PenstockException when that is not so, or one that is named is not among them
     */
    static void check(List<IndexDefinition> definitions, Collection<String> named) {
        if (definitions.isEmpty()) {
            throw new PenstockException(
                    "there is no index to keep in step",
                    "Annotate a record with @Index, compile it with penstock-processor, and put it on the class path.");
        }
        Set<String> names = new HashSet<>();
        for (IndexDefinition definition : definitions) {
            if (!names.add(definition.name())) {
                throw new PenstockException(
                        "two definitions are of the same index " + definition.name(),
                        "Rename one of them in its @Index.");
            }
        }
        for (String index : named) {
            if (!names.contains(index)) {
                throw new PenstockException(
                        "there is a policy for rejected documents of index " + index + ", which is not kept in step",
                        "Those that are: " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        }
    }
}
