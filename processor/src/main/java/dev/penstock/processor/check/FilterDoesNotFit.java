package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ColumnFit;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Conditions;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.FilterMark;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A typed filter compares a column with what it can hold, as far as a value tells by itself. */
record FilterDoesNotFit(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "FILTER_DOES_NOT_FIT";
    private static final Set<String> PATTERNS = Set.of("LIKE", "ILIKE");
    private static final Pattern WHOLE = Pattern.compile("\\s*[-+]?(\\d[\\d_]*|0[xob][\\da-f_]+)\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*[-+]?([\\d_]+\\.?[\\d_]*|\\.[\\d_]+|0[xob][\\da-f_]+)(e[-+]?\\d+)?\\s*|\\s*(nan|[-+]?inf(inity)?)\\s*");
    /** PostgreSQL documentation, 8.6 Boolean Type: the words, and what they begin with. */
    private static final Pattern BOOLEAN =
            Pattern.compile("\\s*(t|tr|tru|true|y|ye|yes|on|1|f|fa|fal|fals|false|n|no|of|off|0)\\s*");

    private static final Pattern UUID = Pattern.compile("\\{?[0-9a-f]{4}(-?[0-9a-f]{4}){7}}?");

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        if (!place.isEmbedded()) {
            String record = place.declared().name().simpleName();
            place.declared().rows().ifPresent(rows -> check(rows, place.table(), record, place, problems));
        }
        place.declared()
                .components()
                .forEach(component -> component
                        .mark(RelationMark.class)
                        .ifPresent(relation -> RelationTables.of(
                                        relation, declarations.elementOf(component), place.table())
                                .ifPresent(table -> check(relation.rows(), table, component.name(), place, problems))));
    }

    private void check(Conditions rows, TableName table, String subject, Placement place, Problems problems) {
        for (FilterMark filter : rows.filters()) {
            Optional<ColumnEntry> column = catalog.column(table, filter.column().value());
            if (column.isPresent() && !PATTERNS.contains(filter.op().value())) {
                check(filter, column.get(), subject, place, problems);
            }
        }
    }

    private void check(FilterMark filter, ColumnEntry column, String subject, Placement place, Problems problems) {
        ColumnFit.Type type = catalog.type(column);
        Optional<List<String>> labels = type.enumerated() ? catalog.labels(column) : Optional.empty();
        for (String value : filter.values().value()) {
            boolean fits = labels.map(known -> known.contains(value)).orElseGet(() -> fits(value, type));
            if (!fits) {
                problems.add(
                        place.declared().name(),
                        new Problem(
                                CODE,
                                subject,
                                "\"" + value + "\" is no " + column.type()
                                        + labels.map(known -> DidYouMean.among(known, value))
                                                .orElse(""),
                                "The column \"" + column.name()
                                        + "\" is compared with it, and PostgreSQL refuses that.",
                                "Write: "
                                        + labels.map(known -> "one of " + String.join(", ", known))
                                                .orElse("a value that the column can hold"),
                                filter.values().origin()));
            }
        }
    }

    private static boolean fits(String value, ColumnFit.Type type) {
        String text = value.toLowerCase(Locale.ROOT);
        if (type.isWholeNumber()) {
            return WHOLE.matcher(text).matches();
        }
        if (ColumnFit.of(Scalar.BIG_DECIMAL.javaType(), type) == ColumnFit.ALL) {
            return NUMBER.matcher(text).matches();
        }
        if (ColumnFit.of(Scalar.BOOLEAN.javaType(), type) == ColumnFit.ALL) {
            return BOOLEAN.matcher(text).matches();
        }
        return !type.name().equals("uuid") || type.array() || UUID.matcher(text).matches();
    }
}
