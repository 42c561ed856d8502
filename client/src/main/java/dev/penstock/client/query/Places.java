package dev.penstock.client.query;

import dev.penstock.document.GeoPoint;
import org.opensearch.client.opensearch._types.GeoLocation;

/** Places as opensearch-java has them. */
final class Places {

    private Places() {}

    static GeoLocation location(GeoPoint point) {
        return GeoLocation.of(
                location -> location.latlon(place -> place.lat(point.lat()).lon(point.lon())));
    }
}
