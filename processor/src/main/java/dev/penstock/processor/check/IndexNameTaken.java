package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Written;
import java.util.HashMap;
import java.util.Map;

/** No two records have the same index. */
final class IndexNameTaken implements Rule {

    private static final String CODE = "INDEX_NAME_TAKEN";

    @Override
    public void check(Declarations declarations, Problems problems) {
        Map<String, RecordDeclaration> taken = new HashMap<>();
        for (RecordDeclaration declared : declarations.indexes()) {
            Written<String> name = declared.index().orElseThrow().index();
            RecordDeclaration first = taken.putIfAbsent(name.value(), declared);
            if (first != null) {
                problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                declared.name().simpleName(),
                                "the index \"" + name.value() + "\" is that of "
                                        + first.name().qualifiedName() + " already",
                                "Both would write their documents into it.",
                                "Write: another name",
                                name.origin()));
            }
        }
    }
}
