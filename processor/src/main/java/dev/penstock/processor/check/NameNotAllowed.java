package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import java.nio.charset.StandardCharsets;

/** Names of tables and columns are ones that PostgreSQL can have. */
final class NameNotAllowed implements Rule.OfRecord {

    private static final String CODE = "NAME_NOT_ALLOWED";
    /** Longer names are cut off (PostgreSQL documentation, 4.1.1 Identifiers and Key Words). */
    private static final int LONGEST = 63;

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        String record = declared.name().simpleName();
        WrittenName.ofRecord(declared).forEach(name -> check(name, record, declared, problems));
        for (ComponentDeclaration component : declared.components()) {
            for (WrittenName name : WrittenName.ofComponent(component, declarations)) {
                check(name, component.name(), declared, problems);
            }
        }
    }

    private static void check(WrittenName name, String subject, RecordDeclaration declared, Problems problems) {
        name.names().stream()
                .filter(text -> !isAllowed(text))
                .findFirst()
                .ifPresent(text -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                subject,
                                "\"" + text + "\" cannot be the name of a " + name.kind(),
                                "PostgreSQL's names have 1 to " + LONGEST + " bytes.",
                                "Write: the name as the database has it",
                                name.origin())));
    }

    /** Whether a name can be one in the database. */
    static boolean isAllowed(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0
                && bytes <= LONGEST
                && name.indexOf(0) < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
