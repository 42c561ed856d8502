package dev.penstock.processor;

import dev.penstock.processor.check.Problem;
import dev.penstock.processor.read.ElementOrigin;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Hands problems to the compiler, in the order of the source. */
final class Diagnostics {

    private static final Comparator<Problem> SOURCE_ORDER = Comparator.comparing(
                    (Problem problem) -> (ElementOrigin) problem.origin())
            .thenComparing(Problem::code);

    private final Messager messager;

    Diagnostics(Messager messager) {
        this.messager = messager;
    }

    void report(List<Problem> problems) {
        problems.stream().sorted(SOURCE_ORDER).forEach(problem -> {
            ElementOrigin origin = (ElementOrigin) problem.origin();
            messager.printMessage(
                    Diagnostic.Kind.ERROR, problem.message(), origin.element(), origin.annotation(), origin.value());
        });
    }
}
