package dev.penstock.processor;

import dev.penstock.processor.check.Problem;
import dev.penstock.processor.read.ElementOrigin;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Hands problems to the compiler, in the order of the source. */
final class Diagnostics {

    private final Messager messager;
    private final boolean eclipse;

    Diagnostics(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.eclipse = environment.getClass().getName().startsWith("org.eclipse.");
    }

    void report(List<Problem> problems, List<String> outermostTypes) {
        Comparator<Problem> order = Comparator.comparing(
                        (Problem problem) -> (ElementOrigin) problem.origin(),
                        ElementOrigin.sourceOrder(outermostTypes))
                .thenComparing(Problem::code);
        problems.stream().sorted(order).forEach(this::report);
    }

    private void report(Problem problem) {
        ElementOrigin origin = (ElementOrigin) problem.origin();
        Element element = origin.element();
        Diagnostic.Kind kind = problem.warning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
        if (eclipse && element.getKind() == ElementKind.RECORD) {
            messager.printMessage(kind, problem.message(), firstComponent(element));
        } else {
            messager.printMessage(kind, problem.message(), element, origin.annotation(), origin.value());
        }
    }

    /** Eclipse (3.33, BaseMessagerImpl) has no line for a record, but one for the field of a component. */
    private static Element firstComponent(Element record) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .findFirst()
                .map(Element.class::cast)
                .orElse(record);
    }
}
