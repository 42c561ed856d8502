package dev.penstock.client.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.NestedSortValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * A list of nested objects whose values are sorted by.
 *
 * @param path the path of the list
 * @param filter which objects count, or null when all do
 */
public record NestedScope(String path, @Nullable Query filter) {

    /** Lists in lists, the outermost first, as opensearch-java has them; null when there are none. */
    static @Nullable NestedSortValue join(List<NestedScope> scopes) {
        NestedSortValue joined = null;
        for (int i = scopes.size() - 1; i >= 0; i--) {
            NestedScope scope = scopes.get(i);
            joined = new NestedSortValue.Builder()
                    .path(scope.path)
                    .filter(scope.filter)
                    .nested(joined)
                    .build();
        }
        return joined;
    }
}
