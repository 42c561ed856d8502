package dev.penstock.client;

import dev.penstock.definition.DocumentBuilder;
import java.util.List;

/**
 * A part of the documents of an index. Generated for a record with {@code @Projection}. Immutable.
 *
 * @param index the index
 * @param paths the fields of the part, of which OpenSearch sends no others; none when it sends whole documents
 * @param builder what makes records of them
 * @param <T> the record of the part
 * @param <F> the scope of the documents' own fields
 */
public record DocumentProjection<T, F>(SearchIndex<?, F> index, List<String> paths, DocumentBuilder<T> builder) {

    /** Copies the list, so that the value can never change. */
    public DocumentProjection {
        paths = List.copyOf(paths);
    }
}
