package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.ProjectionDeclaration;
import java.util.List;

/** The rules for records that are parts of documents. */
public final class Projections {

    private Projections() {}

    /** What is wrong with them. */
    public static Problems check(List<ProjectionDeclaration> projections) {
        Problems problems = new Problems();
        for (ProjectionDeclaration projection : projections) {
            if (Declarations.areResolved(projection.parts().all())) {
                ProjectionNeedsIndex.check(projection, problems);
                projection.index().ifPresent(index -> ProjectionDoesNotFit.check(projection, index, problems));
            }
        }
        return problems;
    }
}
