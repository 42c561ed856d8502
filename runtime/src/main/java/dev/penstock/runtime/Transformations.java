package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.TypedDocuments;
import dev.penstock.runtime.spi.PenstockException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;

/** Finds on the class path what is done in Java with documents. */
final class Transformations {

    private Transformations() {}

    /** What is done with the documents of those definitions that say so, by index. */
    static Map<String, TypedDocuments<?>> of(List<IndexDefinition> definitions) {
        Map<String, TypedDocuments<?>> found = new HashMap<>();
        for (IndexDefinition definition : definitions) {
            if (definition.transformer() != null) {
                found.put(definition.name(), of(definition));
            }
        }
        return found;
    }

    private static TypedDocuments<?> of(IndexDefinition definition) {
        return ServiceLoader.load(IndexProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> isSame(provider.definition(), definition))
                .map(IndexProvider::transformation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "the documents of index " + definition.name() + " pass " + definition.transformer()
                                + ", which is not on the class path",
                        "Put the classes that were compiled with its record on the class path."));
    }

    /** The hash is that of all the rest; a definition that was stored may be written in another way. */
    private static boolean isSame(IndexDefinition provided, IndexDefinition definition) {
        return provided.name().equals(definition.name()) && provided.hash().equals(definition.hash());
    }
}
