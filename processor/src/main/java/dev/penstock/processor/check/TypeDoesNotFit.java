package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ColumnFit;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.declare.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A component has a type that holds what its column has. */
record TypeDoesNotFit(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "TYPE_DOES_NOT_FIT";
    private static final Set<String> ADDED = Set.of("BigDecimal", "Duration", "money");
    /** What a number or a boolean is as a text. */
    private static final Pattern NO_WORD = Pattern.compile("[-+]?\\d.*|t|f|true|false");

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ReadColumn read : ReadColumn.of(place, declarations, catalog)) {
            ColumnFit fit = fit(read);
            if (fit != ColumnFit.ALL) {
                boolean some = fit == ColumnFit.SOME;
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                read.component().name(),
                                fact(read.column()) + ", the component "
                                        + read.component().type().text(),
                                some
                                        ? "Not every value of the column is one of the component."
                                        : "No value of the column is one of the component.",
                                "Write: " + fitting(read.column()),
                                read.origin(),
                                some));
            }
        }
        place.declared()
                .components()
                .forEach(component -> component
                        .mark(RelationMark.class)
                        .filter(relation -> relation.verb() == Verb.SUM || relation.verb() == Verb.AVG)
                        .ifPresent(relation -> added(component, relation, place, declarations, problems)));
    }

    private void added(
            ComponentDeclaration component,
            RelationMark relation,
            Placement place,
            Declarations declarations,
            Problems problems) {
        Optional<ColumnEntry> column = RelationTables.of(relation, declarations.elementOf(component), place.table())
                .flatMap(table -> catalog.column(table, relation.column().value()));
        column.filter(entry ->
                        ADDED.stream().allMatch(word -> ColumnFit.of(word, catalog.type(entry)) == ColumnFit.NONE))
                .ifPresent(entry -> problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                component.name(),
                                fact(entry),
                                "Only numbers and lengths of time can be added.",
                                "Write: a column of numbers, or @Count",
                                relation.column().origin())));
    }

    /** The types that hold every value of a column. */
    private String fitting(ColumnEntry column) {
        ColumnFit.Type type = catalog.elementType(column);
        boolean array = catalog.type(column).array();
        boolean whole = ColumnFit.of(Scalar.LONG.javaType(), type) == ColumnFit.ALL;
        List<String> types = new ArrayList<>();
        for (Scalar scalar : Scalar.values()) {
            boolean inexact = whole && (scalar == Scalar.FLOAT || scalar == Scalar.DOUBLE);
            if (!inexact && scalar != Scalar.STRING && ColumnFit.of(scalar.javaType(), type) == ColumnFit.ALL) {
                types.add(array ? "List<" + scalar.className() + ">" : scalar.javaType());
            }
        }
        if (type.enumerated()) {
            types.add(array ? "List of an enum" : "an enum");
        }
        if (type.name().equals("money")) {
            types.add("BigDecimal with @Column(type = \"money\")");
        }
        if (ColumnFit.of("json", type) == ColumnFit.ALL) {
            types.add("JsonNode");
        }
        types.add(array ? "List<String>" : "String"); // which is made of anything
        return String.join(" or ", types);
    }

    private static String fact(ColumnEntry column) {
        return "the column \"" + column.name() + "\" is of type " + column.type();
    }

    private ColumnFit fit(ReadColumn read) {
        boolean money = read.component()
                .columnType()
                .filter(written -> written.toLowerCase(Locale.ROOT).strip().equals("money"))
                .isPresent();
        ColumnFit.Type column = catalog.type(read.column());
        return read.type() instanceof ComponentType.ListType list && column.array()
                ? fit(list.element(), money, catalog.elementType(read.column()))
                : fit(read.type(), money, column);
    }

    private static ColumnFit fit(ComponentType type, boolean money, ColumnFit.Type column) {
        ColumnFit fit = ColumnFit.of(money && type instanceof ScalarType ? "money" : word(type), column);
        boolean worded = type instanceof ComponentType.EnumType constants
                && constants.constants().stream()
                        .noneMatch(constant -> NO_WORD.matcher(constant.label()).matches());
        boolean wordless = ColumnFit.of(Scalar.DOUBLE.javaType(), column) == ColumnFit.ALL
                || ColumnFit.of(Scalar.BOOLEAN.javaType(), column) == ColumnFit.ALL;
        return worded && wordless ? ColumnFit.NONE : fit;
    }

    /** The type as {@link dev.penstock.definition.RecordColumn} has it. */
    private static String word(ComponentType type) {
        if (type instanceof ScalarType scalar) {
            return scalar.scalar().javaType();
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
