package dev.penstock.client;

import dev.penstock.definition.DocumentBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * An index as generated query classes know it. Immutable.
 *
 * @param name the name of the index
 * @param hash that of the definition that its documents are of: only these are read, whatever other engines write
 * @param keyPaths the fields that tell its documents apart, as they are sorted by
 * @param fields the fields of its documents
 * @param builder what makes records of its documents
 * @param <T> the record
 * @param <F> the scope of the documents' own fields
 */
public record SearchIndex<T, F>(String name, String hash, List<String> keyPaths, F fields, DocumentBuilder<T> builder) {

    /** Copies the list, so that the value can never change. */
    public SearchIndex {
        keyPaths = List.copyOf(keyPaths);
    }

    /** The alias that leads to the documents of this definition, in a cluster where names begin with a prefix. */
    public String alias(String prefix) {
        return prefix + name + "_" + hash;
    }

    /** The document with an id as it is now, also when no search finds it yet. */
    public Optional<T> get(SearchClient client, String id) {
        return new DocumentsById<>(this, client).get(id);
    }

    /** As {@link #get}, and does not wait for it. */
    public CompletionStage<Optional<T>> getAsync(SearchClient client, String id) {
        return new DocumentsById<>(this, client).getAsync(id);
    }

    /** Those of the documents with these ids that are there, in the order of the ids, as they are now. */
    public List<T> getAll(SearchClient client, Collection<String> ids) {
        return new DocumentsById<>(this, client).getAll(ids);
    }

    /** As {@link #getAll}, and does not wait for them. */
    public CompletionStage<List<T>> getAllAsync(SearchClient client, Collection<String> ids) {
        return new DocumentsById<>(this, client).getAllAsync(ids);
    }
}
