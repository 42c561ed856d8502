package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;

/** An embedded record is a part of a row: it has no table, and none of its rows could be left out. */
final class EmbeddedHasNoRows implements Rule.OfRecord {

    private static final String CODE = "EMBEDDED_HAS_NO_ROWS";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        boolean hasRows = declared.table().isPresent()
                || declared.softDelete().isPresent()
                || declared.rows().isPresent();
        // With a key it is no part of a row; another rule says so.
        if (!hasRows || !declared.keyComponents().isEmpty() || !isEmbedded(declared, declarations)) {
            return;
        }
        declared.table().ifPresent(mark -> add("Table", mark.origin(), declared, problems));
        declared.softDelete().ifPresent(mark -> add("SoftDelete", mark.origin(), declared, problems));
        declared.rows().ifPresent(rows -> add("Where", rows.origin(), declared, problems));
    }

    private static boolean isEmbedded(RecordDeclaration declared, Declarations declarations) {
        return declarations.all().stream()
                .flatMap(parent -> parent.components().stream())
                .filter(component -> component.has(EmbeddedMark.class) && component.type() instanceof RecordType)
                .flatMap(component -> declarations.elementOf(component).stream())
                .anyMatch(declared::equals);
    }

    private static void add(String annotation, Origin origin, RecordDeclaration declared, Problems problems) {
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        declared.name().simpleName(),
                        "@" + annotation + " on a record that is embedded",
                        "It is made of columns of the row of the record around it, and is there when that row is.",
                        "Write: @" + annotation + " on the record around it, or leave it out",
                        origin));
    }
}
