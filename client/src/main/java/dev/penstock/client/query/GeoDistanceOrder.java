package dev.penstock.client.query;

import dev.penstock.document.GeoPoint;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.DistanceUnit;
import org.opensearch.client.opensearch._types.GeoDistanceSort;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/**
 * Hits in the order of their distance from a place. The distance is the sort value of a hit, in metres unless told otherwise.
 * Immutable: each method returns another order.
 *
 * @param <S> the scope it belongs to
 */
public final class GeoDistanceOrder<S> implements Sort<S> {

    private final UnaryOperator<GeoDistanceSort.Builder> options;

    private GeoDistanceOrder(UnaryOperator<GeoDistanceSort.Builder> options) {
        this.options = options;
    }

    static <S> GeoDistanceOrder<S> of(String path, GeoPoint from, SortOrder order) {
        return new GeoDistanceOrder<>(
                sort -> sort.field(path).location(Places.location(from)).order(order));
    }

    /** What the sort values of hits are measured in. */
    public GeoDistanceOrder<S> unit(DistanceUnit unit) {
        return with(sort -> sort.unit(unit));
    }

    /** Whatever else opensearch-java's builder can do. */
    public GeoDistanceOrder<S> with(UnaryOperator<GeoDistanceSort.Builder> more) {
        return new GeoDistanceOrder<>(sort -> more.apply(options.apply(sort)));
    }

    @Override
    public SortOptions toSortOptions(List<NestedScope> scopes) {
        return SortOptions.of(
                sort -> sort.geoDistance(distance -> options.apply(distance).nested(NestedScope.join(scopes))));
    }
}
