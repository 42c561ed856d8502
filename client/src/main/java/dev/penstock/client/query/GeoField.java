package dev.penstock.client.query;

import dev.penstock.document.GeoPoint;
import java.util.List;
import org.opensearch.client.opensearch._types.query_dsl.GeoBoundingBoxQuery;
import org.opensearch.client.opensearch._types.query_dsl.GeoDistanceQuery;
import org.opensearch.client.opensearch._types.query_dsl.GeoPolygonQuery;

/**
 * A field of places.
 *
 * @param <S> the scope it belongs to
 */
public interface GeoField<S> extends SearchableField<S> {

    /** Documents whose place is not farther than this from another one. */
    default Clause<S> within(Distance distance, GeoPoint center) {
        return () -> GeoDistanceQuery.of(
                        query -> query.field(path()).distance(distance.text()).location(Places.location(center)))
                .toQuery();
    }

    /** Documents whose place lies in a box along the meridians and the parallels. */
    default Clause<S> inBox(GeoPoint topLeft, GeoPoint bottomRight) {
        return () -> GeoBoundingBoxQuery.of(query -> query.field(path())
                        .boundingBox(bounds -> bounds.tlbr(box ->
                                box.topLeft(Places.location(topLeft)).bottomRight(Places.location(bottomRight)))))
                .toQuery();
    }

    /**
     * Documents whose place lies in a polygon.
     *
     * @param corners at least three
     */
    default Clause<S> inPolygon(List<GeoPoint> corners) {
        List<GeoPoint> points = List.copyOf(corners);
        return () -> GeoPolygonQuery.of(query -> query.field(path())
                        .polygon(polygon -> polygon.points(
                                points.stream().map(Places::location).toList())))
                .toQuery();
    }
}
