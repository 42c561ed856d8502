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
                                "Write: a type that holds every "
                                        + read.column().type(),
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

    private static String fact(ColumnEntry column) {
        return "the column \"" + column.name() + "\" is of type " + column.type();
    }

    private ColumnFit fit(ReadColumn read) {
        ColumnFit.Type column = catalog.type(read.column());
        if (read.type() instanceof ComponentType.ListType list && column.array()) {
            return fit(list.element(), word(list.element()), catalog.elementType(read.column()));
        }
        boolean money = read.component()
                .columnType()
                .filter(written -> written.toLowerCase(Locale.ROOT).strip().equals("money"))
                .isPresent();
        return fit(read.type(), money && read.type() instanceof ScalarType ? "money" : word(read.type()), column);
    }

    private static ColumnFit fit(ComponentType type, String word, ColumnFit.Type column) {
        ColumnFit fit = ColumnFit.of(word, column);
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
