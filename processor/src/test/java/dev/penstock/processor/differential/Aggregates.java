package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes one value of many rows. */
final class Aggregates {

    /** A mean with so many digits that it can be rounded to those of PostgreSQL. */
    static final MathContext MEAN = new MathContext(60);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Aggregates() {}

    static JsonNode of(Field.Aggregate field, List<Row> rows) {
        if (field.verb() == Field.Verb.EXISTS) {
            return JSON.booleanNode(!rows.isEmpty());
        }
        if (field.column().isEmpty()) {
            return JSON.numberNode(rows.size());
        }
        Column column = field.column().get();
        // Without nulls, in their order.
        List<String> values = rows.stream()
                .map(row -> row.text(column))
                .filter(Objects::nonNull)
                .sorted((one, other) ->
                        column.kind().order(one).compareTo(column.kind().order(other)))
                .toList();
        if (field.verb() == Field.Verb.COUNT) {
            return JSON.numberNode(
                    values.stream().map(column.kind()::order).distinct().count());
        }
        if (values.isEmpty()) {
            boolean zero = field.verb() == Field.Verb.SUM && !field.nullable();
            return zero ? JSON.numberNode(0) : JSON.nullNode();
        }
        return switch (field.verb()) {
            case MIN -> column.kind().json(values.get(0));
            case MAX -> column.kind().json(values.get(values.size() - 1));
            default -> total(field.verb(), column.kind(), values);
        };
    }

    /** A sum or a mean; null when it is no number. */
    private static JsonNode total(Field.Verb verb, Kind kind, List<String> values) {
        Stream<String> special =
                values.stream().filter(value -> kind.json(value).isNull());
        if (special.findAny().isPresent()) {
            return JSON.nullNode();
        }
        int divisor = verb == Field.Verb.AVG ? values.size() : 1;
        if (kind == Kind.DOUBLE) {
            double sum = values.stream().map(Double::valueOf).reduce(0.0, Double::sum);
            return JSON.numberNode(new BigDecimal(Double.toString(sum / divisor)));
        }
        BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return JSON.numberNode(verb == Field.Verb.AVG ? sum.divide(BigDecimal.valueOf(divisor), MEAN) : sum);
    }
}
