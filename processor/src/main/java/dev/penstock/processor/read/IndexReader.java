package dev.penstock.processor.read;

import dev.penstock.document.DocumentTransformer;
import dev.penstock.processor.declare.Access;
import dev.penstock.processor.declare.IndexMark;
import dev.penstock.processor.declare.TransformerMark;
import dev.penstock.processor.declare.Written;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.StandardLocation;

/** Reads {@code @Index}, with the resource and the class that it names. */
final class IndexReader {

    private static final List<StandardLocation> PLACES =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH);

    private static final String TRANSFORMER = DocumentTransformer.class.getCanonicalName();

    private final Elements elements;
    private final Types types;
    private final Filer filer;

    IndexReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.filer = environment.getFiler();
    }

    Optional<IndexMark> read(TypeElement record, Optional<Attributes> attributes) {
        return attributes.map(index -> {
            Written<String> settings = index.text("settings");
            return new IndexMark(
                    index.origin(),
                    index.text("value"),
                    settings,
                    settings.value().isEmpty() ? Optional.empty() : resource(settings.value()),
                    index.type("transformer")
                            .filter(type -> !type.value().getQualifiedName().contentEquals(TRANSFORMER))
                            .map(type -> transformer(type, record)));
        });
    }

    /** Build tools put resources among the classes before they compile; others find them by the class path. */
    private Optional<String> resource(String path) {
        return PLACES.stream().flatMap(place -> resource(place, path).stream()).findFirst();
    }

    private Optional<String> resource(StandardLocation place, String path) {
        try {
            return Optional.of(
                    filer.getResource(place, "", path).getCharContent(true).toString());
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // the next place may have it
        }
    }

    private TransformerMark transformer(Written<TypeElement> written, TypeElement record) {
        TypeElement type = written.value();
        DeclaredType wanted = types.getDeclaredType(elements.getTypeElement(TRANSFORMER), record.asType());
        return new TransformerMark(
                TypeReader.name(type),
                written.origin(),
                types.isAssignable(type.asType(), wanted),
                isConstructible(type, record));
    }

    private boolean isConstructible(TypeElement type, TypeElement record) {
        boolean samePackage = elements.getPackageOf(type).equals(elements.getPackageOf(record));
        boolean nested =
                type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
        return type.getKind() != ElementKind.INTERFACE
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && (!nested || type.getKind() != ElementKind.CLASS)
                && isSeen(TypeReader.access(type), samePackage)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .filter(constructor -> constructor.getParameters().isEmpty())
                        .anyMatch(constructor -> isSeen(TypeReader.ownAccess(constructor), samePackage));
    }

    private static boolean isSeen(Access access, boolean samePackage) {
        return switch (access) {
            case PUBLIC -> true;
            case PACKAGE -> samePackage;
            case PRIVATE -> false;
        };
    }
}
