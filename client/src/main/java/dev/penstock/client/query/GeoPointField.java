package dev.penstock.client.query;

import dev.penstock.document.GeoPoint;
import org.opensearch.client.opensearch._types.SortOrder;

/**
 * A field of places that hits can be sorted by distance from.
 *
 * @param <S> the scope it belongs to
 */
public interface GeoPointField<S> extends GeoField<S> {

    /** The hits that are nearest to a place first. Of a list the nearest place counts. */
    default GeoDistanceOrder<S> nearestFirst(GeoPoint from) {
        return GeoDistanceOrder.of(path(), from, SortOrder.Asc);
    }

    /** The hits that are farthest from a place first. Of a list the farthest place counts. */
    default GeoDistanceOrder<S> farthestFirst(GeoPoint from) {
        return GeoDistanceOrder.of(path(), from, SortOrder.Desc);
    }
}
