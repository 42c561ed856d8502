package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No record contains itself. */
final class NestingEndless implements Rule {

    private static final String CODE = "NESTING_ENDLESS";

    @Override
    public void check(Declarations declarations, Problems problems) {
        Set<JavaName> finished = new HashSet<>();
        for (RecordDeclaration declared : declarations.all()) {
            visit(declared, new ArrayList<>(), finished, declarations, problems);
        }
    }

    private static void visit(
            RecordDeclaration declared,
            List<JavaName> way,
            Set<JavaName> finished,
            Declarations declarations,
            Problems problems) {
        if (finished.contains(declared.name())) {
            return;
        }
        way.add(declared.name());
        for (ComponentDeclaration component : declared.components()) {
            Optional<RecordDeclaration> element = declarations.elementOf(component);
            int start = element.map(record -> way.indexOf(record.name())).orElse(-1);
            if (start >= 0) {
                problems.add(declared.name(), problem(component, way.subList(start, way.size())));
            } else {
                element.ifPresent(record -> visit(record, way, finished, declarations, problems));
            }
        }
        way.remove(way.size() - 1);
        finished.add(declared.name());
    }

    private static Problem problem(ComponentDeclaration component, List<JavaName> circle) {
        String names = Stream.concat(circle.stream(), circle.stream().limit(1))
                .map(JavaName::simpleName)
                .collect(Collectors.joining(" > "));
        return new Problem(
                CODE,
                component.name(),
                "a record inside itself: " + names,
                "Its document would have no end.",
                "Write: a record of its own for the inner rows, without this component",
                component.origin());
    }
}
