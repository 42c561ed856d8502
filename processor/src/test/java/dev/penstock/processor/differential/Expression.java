package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** A value computed from one column. */
record Expression(Column column) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static boolean isFor(Column column) {
        return switch (column.kind()) {
            case SMALLINT, INTEGER, BIGINT, NUMERIC, TEXT, VARCHAR, BOOLEAN -> true;
            default -> false;
        };
    }

    String java() {
        return switch (column.kind()) {
            case SMALLINT, INTEGER, BIGINT, NUMERIC -> "@Nullable BigDecimal";
            case BOOLEAN -> "boolean";
            default -> "String";
        };
    }

    String sql() {
        String name = Names.reference(column);
        return switch (column.kind()) {
            case SMALLINT, INTEGER, BIGINT, NUMERIC -> name + " * (1 + 0.5)";
            case BOOLEAN -> name + " is not true";
            default -> "case when " + name + " = 'a' then 'it''s' else coalesce(" + name + ", '?') || '!' end";
        };
    }

    JsonNode document(Row row) {
        String text = row.text(column);
        return switch (column.kind()) {
            case BOOLEAN -> JSON.booleanNode(!"t".equals(text));
            case TEXT, VARCHAR -> JSON.textNode("a".equals(text) ? "it's" : (text == null ? "?" : text) + "!");
            default ->
                text == null || column.kind().json(text).isNull()
                        ? JSON.nullNode()
                        : JSON.numberNode(new BigDecimal(text).multiply(new BigDecimal("1.5")));
        };
    }
}
