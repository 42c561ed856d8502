package dev.penstock.processor.differential;

import dev.penstock.annotation.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws conditions over the columns of a table. */
final class ConditionGenerator {

    private static final List<String> PATTERNS = List.of("a%", "%b", "_", "A%", "%", "");

    private final Chance chance;
    private final Map<Kind, List<String>> values;

    ConditionGenerator(Chance chance, Map<Kind, List<String>> values) {
        this.chance = chance;
        this.values = values;
    }

    Conditions some(Table table) {
        List<Comparison> filters = new ArrayList<>();
        for (int count = chance.number(0, 2); count > 0; count--) {
            filters.add(comparison(table));
        }
        return new Conditions(
                filters.isEmpty() || chance.oneIn(3) ? Optional.of(where(table)) : Optional.empty(), filters);
    }

    Where where(Table table) {
        List<Where.Term> terms = new ArrayList<>();
        for (int count = chance.number(1, 3); count > 0; count--) {
            terms.add(new Where.Term(comparison(table), chance.oneIn(3)));
        }
        return new Where(terms);
    }

    /** A mark of deleted rows, when there is a column that can be one. */
    Optional<SoftDelete> softDelete(Table table) {
        return table.columns().stream()
                .filter(column -> column.kind() == Kind.BOOLEAN || column.kind() == Kind.TIMESTAMPTZ)
                .findFirst()
                .map(column -> new SoftDelete(column, chance.oneIn(2) ? Optional.of(where(table)) : Optional.empty()));
    }

    private Comparison comparison(Table table) {
        Column column = chance.one(table.columns());
        Filter.Op op = chance.one(List.of(Filter.Op.values()));
        boolean pattern = op == Filter.Op.LIKE || op == Filter.Op.ILIKE;
        if (pattern && !column.kind().isText()) {
            op = Filter.Op.NE;
        }
        List<String> few = values.getOrDefault(column.kind(), List.of());
        int count = switch (op) {
            case IS_NULL, IS_NOT_NULL -> 0;
            case BETWEEN -> 2;
            case IN, NOT_IN -> chance.number(1, 2);
            default -> 1;
        };
        return new Comparison(
                column,
                op,
                pattern && column.kind().isText() ? List.of(chance.one(PATTERNS)) : chance.some(few, count));
    }
}
