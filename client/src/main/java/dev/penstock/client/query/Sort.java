package dev.penstock.client.query;

import java.util.List;
import org.opensearch.client.opensearch._types.SortOptions;

/**
 * What hits are sorted by. Immutable.
 *
 * @param <S> the scope it belongs to
 */
@FunctionalInterface
public interface Sort<S> {

    /**
     * The order as opensearch-java has it.
     *
     * @param scopes the lists of nested objects that the sorted values are in, the outermost first
     */
    SortOptions toSortOptions(List<NestedScope> scopes);

    /** The order of documents as opensearch-java has it. */
    default SortOptions toSortOptions() {
        return toSortOptions(List.of());
    }
}
