package dev.penstock.processor.read;

import dev.penstock.processor.declare.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as the compiler takes it.
 *
 * @param element a type, or the backing field of a record component
 * @param annotation one of the element's annotations, or null for the element's name
 * @param value one of the annotation's attributes, or null for the annotation
 */
public record ElementOrigin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Origin {

    private static final Comparator<ElementOrigin> ORDER_IN_TYPE = Comparator.comparing(ElementOrigin::elementNumber)
            .thenComparing(ElementOrigin::annotationNumber)
            .thenComparing(ElementOrigin::valueNumber);

    /** The order of the source, when outermost types are given in their order. */
    public static Comparator<ElementOrigin> sourceOrder(List<String> outermostTypes) {
        return Comparator.comparing((ElementOrigin origin) -> outermostTypes.indexOf(origin.outermostName()))
                .thenComparing(ORDER_IN_TYPE);
    }

    static ElementOrigin of(Element element) {
        return new ElementOrigin(element, null, null);
    }

    ElementOrigin at(AnnotationMirror mirror) {
        return new ElementOrigin(element, mirror, null);
    }

    ElementOrigin at(AnnotationMirror mirror, @Nullable AnnotationValue attribute) {
        return new ElementOrigin(element, mirror, attribute);
    }

    private String outermostName() {
        return Enclosing.outermostType(element).getQualifiedName().toString();
    }

    private int elementNumber() {
        List<Element> ordered = new ArrayList<>();
        collect(Enclosing.outermostType(element), ordered);
        return ordered.indexOf(element);
    }

    /** A type stands before its components, and these before the types in it. */
    private static void collect(Element type, List<Element> ordered) {
        ordered.add(type);
        ordered.addAll(ElementFilter.fieldsIn(type.getEnclosedElements()));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, ordered));
    }

    /** The annotations of a type stand before its name, those of a component as well. */
    private int annotationNumber() {
        return annotation == null
                ? Integer.MAX_VALUE
                : element.getAnnotationMirrors().indexOf(annotation);
    }

    private int valueNumber() {
        if (annotation == null || value == null) {
            return -1;
        }
        return List.copyOf(annotation.getElementValues().values()).indexOf(value);
    }
}
