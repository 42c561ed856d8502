package dev.penstock.runtime.changes;

import java.util.List;

/** A geometric value (PostgreSQL documentation, 8.8 Geometric Types). */
public sealed interface Geometry {

    /** A point of the plane. */
    record Point(double x, double y) implements Geometry {}

    /** The line of all points with {@code ax + by + c = 0}. */
    record Line(double a, double b, double c) implements Geometry {}

    /** What lies between two points. */
    record Segment(Point from, Point to) implements Geometry {}

    /** A rectangle by its upper right and its lower left corner. */
    record Box(Point high, Point low) implements Geometry {}

    /** Points that are connected one after the other; if closed, the last with the first too. */
    record Path(List<Point> points, boolean closed) implements Geometry {

        /** Copies the list. */
        public Path {
            points = List.copyOf(points);
        }
    }

    /** An area by its corners. */
    record Polygon(List<Point> points) implements Geometry {

        /** Copies the list. */
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /** A circle. */
    record Circle(Point center, double radius) implements Geometry {}
}
