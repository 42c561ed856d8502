package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.OtherType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;

/** A component has a type that one column can fill. */
final class TypeNotSupported implements Rule.OfComponent {

    private static final String CODE = "TYPE_NOT_SUPPORTED";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        boolean judgedElsewhere = component.isRelation() || !(component.type() instanceof OtherType);
        if (!judgedElsewhere) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "no way to read " + component.type().text() + " from a column",
                            "Columns are read as String, boolean, short, int, long, float, double, BigDecimal, UUID, Instant,"
                                    + " OffsetDateTime, LocalDate, LocalDateTime, byte[] or an enum.",
                            "Write: one of these types",
                            component.origin()));
        }
    }
}
