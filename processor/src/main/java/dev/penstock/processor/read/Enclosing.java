package dev.penstock.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What stands around an element. */
final class Enclosing {

    private Enclosing() {}

    /** The element around a type or a member of one, which always has one. */
    static Element element(Element inner) {
        return Objects.requireNonNull(inner.getEnclosingElement(), () -> "nothing around " + inner);
    }

    /** The type that stands in no other, around an element or the element itself. */
    static TypeElement outermostType(Element inner) {
        Element outermost = inner;
        while (!(outermost instanceof TypeElement type && !(element(type) instanceof TypeElement))) {
            outermost = element(outermost);
        }
        return (TypeElement) outermost;
    }
}
