package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ColumnFit;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.ColumnMark;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.declare.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A component has a type that holds what its column has. */
record TypeDoesNotFit(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "TYPE_DOES_NOT_FIT";
    /** The bounds of ranges, by what they are in the database. */
    private static final Map<String, String> BOUNDS = Map.of(
            "int4", "Integer",
            "int8", "Long",
            "numeric", "BigDecimal",
            "date", "LocalDate",
            "timestamp", "LocalDateTime",
            "timestamptz", "Instant");

    private static final Set<String> ADDED = Set.of("BigDecimal", "Duration", "money");

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        ComponentFit fits = new ComponentFit(catalog);
        for (ReadColumn read : ReadColumn.of(place, declarations, catalog)) {
            ColumnFit fit = fits.of(read);
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
        place.declared().keyComponents().forEach(component -> compared(component, place, problems));
        place.declared()
                .components()
                .forEach(component -> component
                        .mark(RelationMark.class)
                        .filter(relation -> relation.verb() == Verb.SUM || relation.verb() == Verb.AVG)
                        .ifPresent(relation -> added(component, relation, place, declarations, problems)));
    }

    /** A key is compared as what is written for it. */
    private void compared(ComponentDeclaration component, Placement place, Problems problems) {
        Optional<ColumnEntry> column = catalog.column(place.table(), place.column(component));
        Optional<ColumnMark> mark = component
                .mark(ColumnMark.class)
                .filter(written -> !written.type().value().isEmpty());
        if (mark.isPresent() && column.isPresent()) {
            Written<String> type = mark.get().type();
            if (!Catalog.isComparable(type.value(), catalog.type(column.get()))) {
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                component.name(),
                                fact(column.get()) + ", and is compared as " + type.value(),
                                "Values of these types are never equal to one another.",
                                "Write: type = \"" + column.get().type() + "\", or leave it out",
                                type.origin()));
            }
        }
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
        type.bound().map(bound -> BOUNDS.get(bound.name())).ifPresent(bound -> types.add("Range<" + bound + ">"));
        if (type.name().equals("point") || type.name().equals("geometry")) {
            types.add("GeoPoint");
        }
        types.add(array ? "List<String>" : "String"); // which is made of anything
        return String.join(" or ", types);
    }

    private static String fact(ColumnEntry column) {
        return "the column \"" + column.name() + "\" is of type " + column.type();
    }
}
