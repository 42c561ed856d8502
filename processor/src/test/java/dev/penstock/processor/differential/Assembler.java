package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes documents of rows by loops. */
record Assembler(Map<Table, List<Row>> rows) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String WHITE_SPACE = "[ \t\n\r\f\u000B]+";

    /** All documents, by their keys. */
    SortedMap<String, JsonNode> documents(RecordModel root) {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        for (Row row : rowsOf(root.table())) {
            if (root.counts(row)) {
                documents.put(row.key(root.table().key()), object(root, row));
            }
        }
        return documents;
    }

    private ObjectNode object(RecordModel record, Row row) {
        ObjectNode object = JSON.objectNode();
        for (Field field : record.fields()) {
            object.set(field.name(), value(field, row));
        }
        return object;
    }

    private JsonNode value(Field field, Row row) {
        if (field instanceof Field.Value value) {
            return value(value, row);
        }
        if (field instanceof Field.SpecialValue special) {
            String text = row.texts().get(special.column());
            return text != null ? special.type().json(text) : special.nullable() ? JSON.nullNode() : JSON.arrayNode();
        }
        if (field instanceof Field.Constant constant) {
            return constant.document();
        }
        if (field instanceof Field.Computed computed) {
            return computed.expression().document(row);
        }
        if (field instanceof Field.Embedded embedded) {
            return embedded(embedded, row);
        }
        return related(field, row);
    }

    private static JsonNode embedded(Field.Embedded field, Row row) {
        if (field.nullable() && field.columns().stream().allMatch(column -> row.text(column) == null)) {
            return JSON.nullNode();
        }
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < field.columns().size(); i++) {
            Column column = field.columns().get(i);
            object.set(field.component(i), row.text(column) == null ? JSON.nullNode() : json(column, row));
        }
        return object;
    }

    /** A field made from other rows. */
    private JsonNode related(Field field, Row row) {
        if (field instanceof Field.One one) {
            return elements(one.way(), one.element(), row)
                    .sorted(byKey(one.element()))
                    .findFirst()
                    .map(element -> (JsonNode) object(one.element(), element))
                    .orElse(JSON.nullNode());
        }
        if (field instanceof Field.Many many) {
            return array(elements(many.way(), many.element(), row)
                    .sorted(many.ordering().thenBy(many.element().table().key()))
                    .limit(many.limit())
                    .map(element -> object(many.element(), element)));
        }
        if (field instanceof Field.Values values) {
            return array(reached(values.way(), row)
                    .filter(other -> isThere(values.column(), other))
                    .sorted(values.ordering()
                            .thenBy(List.of(values.column()))
                            .thenComparing(asInDocuments(values.column())))
                    .limit(values.limit())
                    .map(other -> json(values.column(), other)));
        }
        if (field instanceof Field.Ids ids) {
            Set<JsonNode> different = new LinkedHashSet<>();
            reached(ids.way(), row)
                    .filter(other -> isThere(ids.column(), other))
                    .sorted(asInDocuments(ids.column()))
                    .forEach(other -> different.add(json(ids.column(), other)));
            return array(different.stream());
        }
        Field.Aggregate aggregate = (Field.Aggregate) field;
        return Aggregates.of(aggregate, reached(aggregate.way(), row).toList());
    }

    private static JsonNode value(Field.Value field, Row row) {
        Cleaning cleaning = field.cleaning();
        String column = row.text(field.column());
        String text = column == null ? cleaning.byDefault().orElse(null) : column;
        if (text == null) {
            return JSON.nullNode();
        }
        JsonNode json = field.column().kind().json(text);
        if (!json.isTextual()) {
            return json;
        }
        String clean = cleaning.trimmed()
                ? json.asText().replaceFirst("^" + WHITE_SPACE, "").replaceFirst(WHITE_SPACE + "$", "")
                : json.asText();
        return JSON.textNode(cleaning.lowerCase() ? asciiLowerCase(clean) : clean);
    }

    /** The collation "C" knows no other letters. */
    private static String asciiLowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        text.chars()
                .forEach(c -> lower.append(c < 128 ? Character.toString(c).toLowerCase(Locale.ROOT) : (char) c + ""));
        return lower.toString();
    }

    /** The rows of a relation that are elements. */
    private Stream<Row> elements(Way way, RecordModel element, Row from) {
        return reached(way, from).filter(element::counts);
    }

    private Stream<Row> reached(Way way, Row from) {
        return rowsOf(way.target()).stream()
                .filter(row -> isReached(row, way, from))
                .filter(way.rows()::hold);
    }

    private boolean isReached(Row row, Way way, Row from) {
        if (way.junction().isEmpty()) {
            return row.matches(way.lower(), from, way.upper());
        }
        Way.Junction junction = way.junction().get();
        return rowsOf(junction.table()).stream()
                .filter(between ->
                        junction.where().map(where -> where.holds(between)).orElse(true))
                .filter(between -> between.matches(junction.left(), from, way.upper()))
                .anyMatch(between -> row.matches(way.lower(), between, junction.right()));
    }

    /** Neither null nor what becomes null in JSON. */
    private static boolean isThere(Column column, Row row) {
        return row.text(column) != null && !json(column, row).isNull();
    }

    private static JsonNode json(Column column, Row row) {
        return column.kind().json(String.valueOf(row.text(column)));
    }

    /** The order of a column's values as documents have them: texts are different when they are written differently. */
    private static Comparator<Row> asInDocuments(Column column) {
        return Comparator.comparing(row -> json(column, row).isTextual()
                ? Kind.TEXT.order(json(column, row).asText())
                : column.kind().order(String.valueOf(row.text(column))));
    }

    private static Comparator<Row> byKey(RecordModel record) {
        return new Ordering(List.of()).thenBy(record.table().key());
    }

    private List<Row> rowsOf(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    private static ArrayNode array(Stream<? extends JsonNode> elements) {
        ArrayNode array = JSON.arrayNode();
        elements.forEach(array::add);
        return array;
    }
}
