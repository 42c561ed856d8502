package dev.penstock.processor.check;

import dev.penstock.processor.declare.Access;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.HashSet;
import java.util.Set;

/** The generated classes, in the package of the index, can reach every record and enum. */
final class TypeNeedsAccess implements Rule {

    private static final String CODE = "TYPE_NEEDS_ACCESS";

    @Override
    public void check(Declarations declarations, Problems problems) {
        Set<Origin> reported = new HashSet<>();
        for (RecordDeclaration index : declarations.indexes()) {
            for (RecordDeclaration declared : declarations.reachableFrom(index)) {
                if (isHidden(declared.access(), declared.name(), index) && reported.add(declared.origin())) {
                    problems.add(declared.name(), problem(declared.name(), index, declared.origin()));
                }
                for (ComponentDeclaration component : declared.components()) {
                    if (component.type().ofOne() instanceof EnumType type
                            && isHidden(type.access(), type.name(), index)
                            && reported.add(component.origin())) {
                        problems.add(declared.name(), problem(type.name(), index, component.origin()));
                    }
                }
            }
        }
    }

    private static boolean isHidden(Access access, JavaName type, RecordDeclaration index) {
        boolean samePackage = type.packageName().equals(index.name().packageName());
        return access == Access.PRIVATE || (access == Access.PACKAGE && !samePackage);
    }

    private static Problem problem(JavaName type, RecordDeclaration index, Origin origin) {
        return new Problem(
                CODE,
                type.simpleName(),
                "not accessible from the package of " + index.name().simpleName(),
                "The generated " + index.name().builderClass().simpleName() + " has to name it.",
                type.packageName().equals(index.name().packageName())
                        ? "Write: the declaration without private"
                        : "Write: public, also on the classes around it",
                origin);
    }
}
