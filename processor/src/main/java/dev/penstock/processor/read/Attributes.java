package dev.penstock.processor.read;

import dev.penstock.processor.declare.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The attributes of one annotation, with their places. */
final class Attributes {

    private final Elements elements;
    private final AnnotationMirror mirror;
    private final ElementOrigin origin;
    private final boolean fixedOrigin;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    /** With {@code fixedOrigin}, everything is at that origin: the annotation itself is in a class file. */
    Attributes(Elements elements, AnnotationMirror mirror, ElementOrigin origin, boolean fixedOrigin) {
        this.elements = elements;
        this.mirror = mirror;
        this.origin = origin;
        this.fixedOrigin = fixedOrigin;
        this.values = elements.getElementValuesWithDefaults(mirror);
    }

    ElementOrigin origin() {
        return fixedOrigin ? origin : origin.at(mirror);
    }

    Written<String> text(String name) {
        return new Written<>((String) value(name).getValue(), origin(name));
    }

    Written<Integer> number(String name) {
        return new Written<>((Integer) value(name).getValue(), origin(name));
    }

    Written<List<String>> texts(String name) {
        return new Written<>(
                items(value(name)).stream()
                        .map(item -> (String) item.getValue())
                        .toList(),
                origin(name));
    }

    boolean flag(String name) {
        return (Boolean) value(name).getValue();
    }

    Written<Boolean> writtenFlag(String name) {
        return new Written<>(flag(name), origin(name));
    }

    /** The name of a constant of an enum. */
    Written<String> constant(String name) {
        VariableElement constant = (VariableElement) value(name).getValue();
        return new Written<>(constant.getSimpleName().toString(), origin(name));
    }

    /** A class, or empty when it is not there. */
    Optional<Written<TypeElement>> type(String name) {
        return value(name).getValue() instanceof DeclaredType type && type.getKind() != TypeKind.ERROR
                ? Optional.of(new Written<>((TypeElement) type.asElement(), origin(name)))
                : Optional.empty();
    }

    /** An annotation in this one. */
    Attributes annotation(String name) {
        return nested(value(name), origin(name));
    }

    /** The annotations in an array. */
    List<Attributes> annotations(String name) {
        return items(value(name)).stream()
                .map(item -> nested(item, fixedOrigin ? origin : origin.at(mirror, item)))
                .toList();
    }

    /** Whether the annotation has such an attribute, written or not. */
    boolean have(String name) {
        return find(values, name) != null;
    }

    /** Whether an attribute is no constant, or not yet: javac says so itself. */
    boolean areUnresolved() {
        return values.entrySet().stream()
                .anyMatch(entry -> !isResolved(entry.getKey().getReturnType(), entry.getValue()));
    }

    /** Everything in a nested annotation is at its own place: compilers know no places further in. */
    private Attributes nested(AnnotationValue value, ElementOrigin place) {
        return new Attributes(elements, (AnnotationMirror) value.getValue(), place, true);
    }

    private boolean isResolved(TypeMirror type, AnnotationValue value) {
        Object content = value.getValue();
        return switch (type.getKind()) {
            case INT -> content instanceof Integer;
            case BOOLEAN -> content instanceof Boolean;
            case ARRAY ->
                content instanceof List<?>
                        && items(value).stream()
                                .allMatch(item -> isResolved(((ArrayType) type).getComponentType(), item));
            default -> isResolvedObject((TypeElement) ((DeclaredType) type).asElement(), value);
        };
    }

    private boolean isResolvedObject(TypeElement type, AnnotationValue value) {
        Object content = value.getValue();
        return switch (type.getKind()) {
            case ENUM -> content instanceof VariableElement;
            case ANNOTATION_TYPE ->
                content instanceof AnnotationMirror && !nested(value, origin).areUnresolved();
            default -> type.getQualifiedName().contentEquals("java.lang.String") ? isText(content) : isType(content);
        };
    }

    private static boolean isType(Object content) {
        return content instanceof TypeMirror type && type.getKind() != TypeKind.ERROR;
    }

    /** Both javac and Eclipse put a text like this where a constant is missing. */
    private static boolean isText(Object content) {
        return content instanceof String text && !text.equals("<error>");
    }

    private static List<AnnotationValue> items(AnnotationValue array) {
        return ((List<?>) array.getValue())
                .stream().map(AnnotationValue.class::cast).toList();
    }

    private AnnotationValue value(String name) {
        AnnotationValue value = find(values, name);
        if (value == null) {
            throw new IllegalStateException(mirror + " has no " + name);
        }
        return value;
    }

    private ElementOrigin origin(String name) {
        return fixedOrigin ? origin : origin.at(mirror, find(mirror.getElementValues(), name));
    }

    private static @Nullable AnnotationValue find(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
