package dev.penstock.processor.generate;

import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.CountField;
import dev.penstock.processor.model.FieldModel.HasManyField;
import dev.penstock.processor.model.FieldModel.ScalarField;
import dev.penstock.processor.model.RowModel;

/** The OpenSearch mapping of a document (OpenSearch documentation, Mappings and field types). */
final class MappingJson {

    /** Lucene refuses a term of more than 32766 bytes; a character has at most four in UTF-8, and 8191 * 4 = 32764. */
    private static final int LONGEST_KEYWORD = 8191;

    private MappingJson() {}

    static Json.Members of(RowModel root) {
        return Json.object().with("dynamic", "strict").with("properties", properties(root));
    }

    private static Json properties(RowModel row) {
        Json.Members properties = Json.object();
        for (FieldModel field : row.fields()) {
            properties = properties.with(field.name(), property(field));
        }
        return properties;
    }

    private static Json property(FieldModel field) {
        if (field instanceof ScalarField scalar) {
            return scalar(scalar);
        }
        if (field instanceof HasManyField list) {
            return type("nested").with("properties", properties(list.element()));
        }
        if (field instanceof CountField count) {
            return type(count.scalar() == Scalar.LONG ? "long" : "integer");
        }
        return type("keyword");
    }

    private static Json scalar(ScalarField field) {
        return switch (field.scalar()) {
            case STRING ->
                field.fullText() ? type("text").with("fields", Json.object().with("keyword", keyword())) : keyword();
            case UUID -> type("keyword");
            case BOOLEAN -> type("boolean");
            case SHORT -> type("short");
            case INTEGER -> type("integer");
            case LONG -> type("long");
            case FLOAT -> type("float");
            case DOUBLE, BIG_DECIMAL -> type("double");
            case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME -> type("date").with("format", "strict_date_optional_time");
            case LOCAL_DATE -> type("date").with("format", "strict_date");
            case BYTES -> type("binary");
        };
    }

    private static Json keyword() {
        return type("keyword").with("ignore_above", Json.number(LONGEST_KEYWORD));
    }

    private static Json.Members type(String type) {
        return Json.object().with("type", type);
    }
}
