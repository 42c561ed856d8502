package dev.penstock.processor.read;

import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.RecordDescriptor;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Properties;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Tells whether a component may be null, by JSpecify's annotations. */
final class NullnessReader {

    private static final String JSPECIFY = "org.jspecify.annotations.";

    private final Filer filer;

    NullnessReader(Filer filer) {
        this.filer = filer;
    }

    /** The nullness of a component of a record that is compiled here. */
    static Nullness ofSource(RecordComponentElement component) {
        if (component.asType().getKind().isPrimitive() || isMarked(component, "NonNull")) {
            return Nullness.REQUIRED;
        }
        if (isMarked(component, "Nullable")) {
            return Nullness.NULLABLE;
        }
        return isNullMarked(component) ? Nullness.REQUIRED : Nullness.UNSPECIFIED;
    }

    /**
     * The nullness of a component of a record that comes from a class file, by its descriptor. Where that has nothing to
     * say, a missing {@code @Nullable} means nothing: JDK 17 does not show it.
     */
    static Nullness ofClassFile(JavaName record, RecordComponentElement component, Properties descriptor) {
        if (component.asType().getKind().isPrimitive()) {
            return Nullness.REQUIRED;
        }
        String word = descriptor.getProperty(
                RecordDescriptor.key(record, component.getSimpleName().toString()));
        if (word != null) {
            return RecordDescriptor.nullness(word);
        }
        return isMarked(component, "Nullable") ? Nullness.NULLABLE : Nullness.UNSPECIFIED;
    }

    /** The descriptor of a record from a class file; empty when there is none. */
    Properties descriptor(JavaName record) {
        Properties descriptor = new Properties();
        try (Reader reader = new InputStreamReader(
                filer.getResource(StandardLocation.CLASS_PATH, "", RecordDescriptor.path(record))
                        .openInputStream(),
                StandardCharsets.UTF_8)) {
            descriptor.load(reader);
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            // Compiled without this processor, or found on the module path, where a Filer cannot look.
            descriptor.clear();
        }
        return descriptor;
    }

    /** The annotation of the type of a component; each compiler shows it in some of these places only. */
    private static boolean isMarked(RecordComponentElement component, String annotation) {
        return Stream.of(component.asType(), component.getAccessor().getReturnType(), component)
                .anyMatch(place -> has(place, annotation));
    }

    private static boolean isNullMarked(Element element) {
        for (@Nullable Element scope = element; scope != null; scope = scope.getEnclosingElement()) {
            if (has(scope, "NullMarked")) {
                return true;
            }
            if (has(scope, "NullUnmarked")) {
                return false;
            }
        }
        return false;
    }

    private static boolean has(AnnotatedConstruct annotated, String annotation) {
        return annotated.getAnnotationMirrors().stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .anyMatch(type -> type.getQualifiedName().contentEquals(JSPECIFY + annotation));
    }
}
