package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.HashMap;
import java.util.Map;

/** The generated classes have names of their own. */
final class ClassNameTaken implements Rule {

    private static final String CODE = "CLASS_NAME_TAKEN";

    @Override
    public void check(Declarations declarations, Problems problems) {
        Map<JavaName, RecordDeclaration> generated = new HashMap<>();
        for (RecordDeclaration index : declarations.indexes()) {
            RecordDeclaration first = generated.putIfAbsent(index.name().indexClass(), index);
            if (first != null) {
                problems.add(
                        index.name(),
                        problem(index, "there is a class for " + first.name().qualifiedName() + " already"));
            }
            index.generatedClasses().stream()
                    .filter(declarations.takenNames()::contains)
                    .findFirst()
                    .ifPresent(taken -> problems.add(
                            index.name(), problem(index, "there is a class " + taken.simpleName() + " already")));
        }
    }

    private static Problem problem(RecordDeclaration index, String fact) {
        return new Problem(
                CODE,
                index.name().simpleName(),
                fact,
                "The class that is generated for " + index.name().simpleName() + " has that name.",
                "Write: another name for either of them",
                index.origin());
    }
}
