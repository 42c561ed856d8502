package dev.penstock.processor.read;

import dev.penstock.processor.declare.Written;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The attributes of one annotation, with their places. */
final class Attributes {

    private final AnnotationMirror mirror;
    private final ElementOrigin origin;
    private final boolean fixedOrigin;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    /** With {@code fixedOrigin}, everything is at that origin: the annotation itself is in a class file. */
    Attributes(Elements elements, AnnotationMirror mirror, ElementOrigin origin, boolean fixedOrigin) {
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

    /** Whether an attribute is no constant, or not yet: javac says so itself. */
    boolean areUnresolved() {
        return values.entrySet().stream()
                .anyMatch(entry -> !isResolved(entry.getKey().getSimpleName().toString(), entry.getValue()));
    }

    private static boolean isResolved(String name, AnnotationValue value) {
        Object content = value.getValue();
        return switch (name) {
            case "limit" -> content instanceof Integer;
            case "foreignKey" ->
                content instanceof List<?> && items(value).stream().allMatch(item -> isText(item.getValue()));
            default -> isText(content);
        };
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
