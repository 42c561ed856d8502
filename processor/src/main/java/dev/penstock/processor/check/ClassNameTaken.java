package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.stream.Stream;

/** The generated classes have names of their own. */
final class ClassNameTaken implements Rule {

    private static final String CODE = "CLASS_NAME_TAKEN";

    @Override
    public void check(Declarations declarations, Problems problems) {
        for (RecordDeclaration index : declarations.indexes()) {
            Stream.of(index.name().indexClass(), index.name().builderClass())
                    .filter(declarations.takenNames()::contains)
                    .findFirst()
                    .ifPresent(taken -> problems.add(
                            index.name(),
                            new Problem(
                                    CODE,
                                    index.name().simpleName(),
                                    "there is a class " + taken.simpleName() + " already",
                                    "The class that is generated for "
                                            + index.name().simpleName() + " has that name.",
                                    "Write: another name for either of them",
                                    index.origin())));
        }
    }
}
