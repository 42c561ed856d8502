package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnFit;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import java.util.Locale;

/** A component has a type that holds what its column has. */
record TypeDoesNotFit(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "TYPE_DOES_NOT_FIT";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ReadColumn read : ReadColumn.of(place, catalog)) {
            ComponentDeclaration component = read.component();
            ColumnFit fit = ColumnFit.of(word(component), catalog.type(read.column()));
            if (fit != ColumnFit.ALL) {
                boolean some = fit == ColumnFit.SOME;
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "the column \"" + read.column().name() + "\" is of type "
                                        + read.column().type() + ", the component "
                                        + component.type().text(),
                                some
                                        ? "Not every value of the column is one of the component."
                                        : "No value of the column is one of the component.",
                                "Write: a type that holds every "
                                        + read.column().type(),
                                ColumnUses.origin(component),
                                some));
            }
        }
    }

    /** The type as {@link dev.penstock.definition.RecordColumn} has it. */
    private static String word(ComponentDeclaration component) {
        ComponentType type = component.type();
        if (type instanceof ComponentType.ScalarType scalar) {
            boolean money = component
                    .columnType()
                    .filter(written -> written.toLowerCase(Locale.ROOT).strip().equals("money"))
                    .isPresent();
            return money ? "money" : scalar.scalar().javaType();
        }
        if (type instanceof ComponentType.EnumType) {
            return "enum";
        }
        if (type instanceof ComponentType.JsonType) {
            return "json";
        }
        if (type instanceof ComponentType.MapType) {
            return "map";
        }
        if (type instanceof ComponentType.RangeType) {
            return "range";
        }
        return type instanceof ComponentType.ListType ? "list" : "";
    }
}
