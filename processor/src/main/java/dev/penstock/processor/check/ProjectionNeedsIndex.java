package dev.penstock.processor.check;

import dev.penstock.processor.declare.ProjectionDeclaration;

/** A part is one of the documents of an index that can be searched. */
final class ProjectionNeedsIndex {

    private static final String CODE = "PROJECTION_NEEDS_INDEX";

    private ProjectionNeedsIndex() {}

    /** Adds a problem when there is no such index. */
    static void check(ProjectionDeclaration projection, Problems problems) {
        String of = projection.of().simpleName();
        if (projection.index().isEmpty()) {
            add(
                    projection,
                    of + " is no record with @Index",
                    "Write: @Projection(of = ...), with the record of the index",
                    problems);
        } else if (!projection.searched()) {
            add(
                    projection,
                    "there is no class " + projection.of().queryClass().simpleName(),
                    "Compile " + of + " with penstock-client on its class path",
                    problems);
        }
    }

    private static void add(ProjectionDeclaration projection, String fact, String remedy, Problems problems) {
        problems.add(
                projection.record().name(),
                new Problem(
                        CODE,
                        projection.record().name().simpleName(),
                        fact,
                        "A projection is a part of the documents of an index that can be searched.",
                        remedy,
                        projection.origin()));
    }
}
