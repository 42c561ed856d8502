package dev.penstock.processor.read;

import com.sun.source.util.Trees;
import java.net.URI;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells types that are processed again without being compiled again: Gradle hands the class files of all indexes to an
 * aggregating processor when one of them has changed.
 */
final class ClassFiles {

    private final @Nullable Trees trees;

    ClassFiles(ProcessingEnvironment environment) {
        this.trees = trees(environment);
    }

    /** Whether javac has no source for a type. Other compilers always have one for what they process. */
    boolean contain(TypeElement type) {
        return trees != null && trees.getTree(type) == null;
    }

    /** The source of a type, as far as the compiler tells. */
    Optional<URI> source(TypeElement type) {
        if (trees == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(trees.getPath(type))
                .map(path -> path.getCompilationUnit().getSourceFile().toUri());
    }

    private static @Nullable Trees trees(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            // Not javac, or not even a JDK.
            return null;
        }
    }
}
