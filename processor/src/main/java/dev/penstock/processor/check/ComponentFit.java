package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnFit;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.GeoPointType;
import dev.penstock.processor.declare.ComponentType.JsonType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.MapType;
import dev.penstock.processor.declare.ComponentType.RangeType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Mark.LocationMark;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.sql.ColumnType;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how well columns fit components. */
record ComponentFit(Catalog catalog) {

    /** What a number or a boolean is as a text. */
    private static final Pattern NO_WORD = Pattern.compile("[-+]?\\d.*|t|f|true|false");
    /** What can be cast to a point (PostgreSQL documentation, 9.11 Geometric Functions and Operators; PostGIS). */
    private static final Set<String> POINTS = Set.of("point", "box", "circle", "lseg", "polygon", "geometry");

    /** How well the column fits that a component is read from. */
    ColumnFit of(ReadColumn read) {
        return read.type() instanceof ListType list
                        && catalog.type(read.column()).array()
                ? of(list.element(), read.component(), catalog.elementType(read.column()))
                : of(read.type(), read.component(), catalog.type(read.column()));
    }

    private static ColumnFit of(ComponentType type, ComponentDeclaration component, ColumnFit.Type column) {
        if (type instanceof EnumType constants) {
            return ofEnum(constants, column);
        }
        if (type instanceof RangeType range) {
            return ofRange(range, column);
        }
        if (type instanceof GeoPointType) {
            return ofPlace(component, column);
        }
        boolean money = type instanceof ScalarType
                && component
                        .columnType()
                        .map(written -> new ColumnType(written.strip()))
                        .filter(ColumnType::isMoney)
                        .isPresent();
        return ColumnFit.of(money ? "money" : word(type), column);
    }

    private static ColumnFit ofEnum(EnumType type, ColumnFit.Type column) {
        boolean worded = type.constants().stream()
                .noneMatch(constant -> NO_WORD.matcher(constant.label()).matches());
        boolean wordless = ColumnFit.of(Scalar.DOUBLE.javaType(), column) == ColumnFit.ALL
                || ColumnFit.of(Scalar.BOOLEAN.javaType(), column) == ColumnFit.ALL;
        return worded && wordless ? ColumnFit.NONE : ColumnFit.of("enum", column);
    }

    private static ColumnFit ofRange(RangeType type, ColumnFit.Type column) {
        ColumnFit fit = ColumnFit.of("range", column);
        if (fit == ColumnFit.NONE || column.bound().isEmpty()) {
            return fit;
        }
        ColumnFit.Type bound = column.bound().get();
        // Infinity, which numeric has, is no whole number.
        boolean isOtherNumber = type.bound() instanceof ScalarType scalar
                && scalar.scalar() == Scalar.BIG_DECIMAL
                && bound.isWholeNumber();
        return isOtherNumber ? ColumnFit.NONE : ColumnFit.of(word(type.bound()), bound);
    }

    private static ColumnFit ofPlace(ComponentDeclaration component, ColumnFit.Type column) {
        String format = component
                .mark(LocationMark.class)
                .map(mark -> mark.format().value())
                .orElse("POINT");
        return switch (format) {
            case "JSON" -> ColumnFit.of("json", column);
            case "TEXT" -> column.isText() ? ColumnFit.ALL : ColumnFit.NONE;
            default -> ofPoint(column);
        };
    }

    private static ColumnFit ofPoint(ColumnFit.Type column) {
        if (column.isText()) {
            return ColumnFit.SOME;
        }
        return !column.array() && POINTS.contains(column.name()) ? ColumnFit.ALL : ColumnFit.NONE;
    }

    /** The type as {@link dev.penstock.definition.RecordColumn} has it. */
    private static String word(ComponentType type) {
        if (type instanceof ScalarType scalar) {
            return scalar.scalar().javaType();
        }
        if (type instanceof JsonType) {
            return "json";
        }
        if (type instanceof MapType) {
            return "map";
        }
        return type instanceof ListType ? "list" : "";
    }
}
