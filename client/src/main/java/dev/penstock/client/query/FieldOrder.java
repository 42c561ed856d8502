package dev.penstock.client.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.FieldSort;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortMode;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/**
 * Hits in the order of a field. Immutable: each method returns another order.
 *
 * @param <S> the scope it belongs to
 */
public final class FieldOrder<S> implements Sort<S> {

    private final String path;
    private final UnaryOperator<FieldSort.Builder> options;

    private FieldOrder(String path, UnaryOperator<FieldSort.Builder> options) {
        this.path = path;
        this.options = options;
    }

    static <S> FieldOrder<S> of(String path, SortOrder order) {
        return new FieldOrder<>(path, sort -> sort.order(order));
    }

    /** Hits without a value come first. */
    public FieldOrder<S> missingFirst() {
        return with(sort -> sort.missing(FieldValue.of("_first")));
    }

    /** Hits without a value come last, as they do by default. */
    public FieldOrder<S> missingLast() {
        return with(sort -> sort.missing(FieldValue.of("_last")));
    }

    /** Which value of a list counts. */
    public FieldOrder<S> mode(SortMode mode) {
        return with(sort -> sort.mode(mode));
    }

    /** Whatever else opensearch-java's builder can do. */
    public FieldOrder<S> with(UnaryOperator<FieldSort.Builder> more) {
        return new FieldOrder<>(path, sort -> more.apply(options.apply(sort)));
    }

    @Override
    public SortOptions toSortOptions(List<NestedScope> scopes) {
        return SortOptions.of(
                sort -> sort.field(field -> options.apply(field.field(path)).nested(NestedScope.join(scopes))));
    }
}
