package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.MapType;
import dev.penstock.processor.declare.ComponentType.OtherType;
import dev.penstock.processor.declare.ComponentType.RangeType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.EmbeddedMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Scalar;
import java.util.EnumSet;
import java.util.Set;

/** A component has a type that one column can fill. */
final class TypeNotSupported implements Rule.OfComponent {

    private static final String CODE = "TYPE_NOT_SUPPORTED";

    /** Those of PostgreSQL's range types (PostgreSQL documentation, 8.17.1 Built-in Range and Multirange Types). */
    private static final Set<Scalar> BOUNDS = EnumSet.of(
            Scalar.INTEGER,
            Scalar.LONG,
            Scalar.BIG_DECIMAL,
            Scalar.LOCAL_DATE,
            Scalar.LOCAL_DATE_TIME,
            Scalar.INSTANT,
            Scalar.OFFSET_DATE_TIME);

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        boolean judgedElsewhere = component.isRelation() || component.has(EmbeddedMark.class) || declared.generic();
        if (!judgedElsewhere && !isSupported(component.type())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "no way to read " + component.type().text() + " from a column",
                            "Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration,"
                                    + " InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.",
                            "Write: one of these types",
                            component.origin()));
        }
    }

    /** Whether a column can fill it, or another rule says that it cannot. */
    static boolean isSupported(ComponentType type) {
        if (type instanceof ListType list) {
            return !(list.element() instanceof ListType)
                    && !(list.element() instanceof MapType)
                    && isSupported(list.element());
        }
        if (type instanceof MapType map) {
            return map.value() instanceof UnresolvedType
                    || map.value() instanceof EnumType
                    || (map.value() instanceof ScalarType value && value.scalar() != Scalar.BYTES);
        }
        if (type instanceof RangeType range) {
            return range.bound() instanceof UnresolvedType
                    || (range.bound() instanceof ScalarType bound && BOUNDS.contains(bound.scalar()));
        }
        return !(type instanceof OtherType);
    }
}
