package dev.penstock.document;

/**
 * A place on earth.
 *
 * @param lat the latitude in degrees, from -90 (south) to 90 (north)
 * @param lon the longitude in degrees, from -180 (west) to 180 (east)
 */
public record GeoPoint(double lat, double lon) {}
