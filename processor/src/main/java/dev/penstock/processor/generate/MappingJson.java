package dev.penstock.processor.generate;

import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.json.JsonTextException;
import dev.penstock.processor.model.FieldMapping;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.ObjectField;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The OpenSearch mapping of a document (OpenSearch documentation, Mappings and field types). */
final class MappingJson {

    private final EnumOrders enums;
    private final List<Json> templates = new ArrayList<>();

    private MappingJson(EnumOrders enums) {
        this.enums = enums;
    }

    static Json.Members of(RowModel root) {
        MappingJson mapping = new MappingJson(EnumOrders.of(root));
        Json properties = mapping.properties(root.fields(), "");
        Json.Members all = Json.object().with("dynamic", "strict");
        return (mapping.templates.isEmpty() ? all : all.with("dynamic_templates", new Json.Array(mapping.templates)))
                .with("properties", properties);
    }

    private Json properties(List<FieldModel> fields, String path) {
        Json.Members properties = Json.object();
        for (FieldModel field : fields) {
            Json.Members property = property(field, path + field.name());
            properties =
                    properties.with(field.name(), changed(property, field.head().mapping()));
        }
        return properties;
    }

    private Json.Members property(FieldModel field, String path) {
        if (field instanceof ValueField value) {
            return value(value.type(), path);
        }
        if (field instanceof EmbeddedField embedded) {
            return objects("object", embedded.fields(), path);
        }
        if (field instanceof ObjectField object) {
            return objects("object", object.element().fields(), path);
        }
        if (field instanceof ListField list) {
            return objects(
                    list.flattened() ? "object" : "nested", list.element().fields(), path);
        }
        if (field instanceof ColumnListField list) {
            return value(list.type(), path);
        }
        return value(((AggregateField) field).type(), path);
    }

    private Json.Members objects(String type, List<FieldModel> fields, String path) {
        return type(type).with("properties", properties(fields, path + "."));
    }

    private Json.Members value(ValueType type, String path) {
        if (type instanceof ValueType.ScalarValue value) {
            return scalar(value);
        }
        if (type instanceof ValueType.TextValue text) {
            return TextMapping.of(text.search());
        }
        if (type instanceof ValueType.EnumValue constants) {
            Json order = type("keyword").with("normalizer", enums.normalizer(constants));
            return type("keyword").with("fields", Json.object().with("order", order));
        }
        if (type instanceof ValueType.MapValue map) {
            return map(map, path);
        }
        if (type instanceof ValueType.RangeValue range) {
            return range(range.bound());
        }
        if (type instanceof ValueType.GeoValue) {
            return type("geo_point");
        }
        if (type instanceof ValueType.ArrayValue array) {
            return value(array.element(), path);
        }
        return type("flat_object");
    }

    /** Texts share one field, so that open keys cost nothing; for other values each key becomes a field of its own. */
    private Json.Members map(ValueType.MapValue map, String path) {
        if (!(map.value() instanceof ValueType.ScalarValue value)) {
            return type("flat_object");
        }
        Json.Members template = Json.object().with("path_match", path + ".*").with("mapping", scalar(value));
        templates.add(Json.object().with(path, template));
        return type("object").with("dynamic", Json.flag(true));
    }

    private static Json.Members scalar(ValueType.ScalarValue value) {
        if (value.digits().isPresent()) {
            int factor = (int) Math.pow(10, value.digits().getAsInt());
            return type("scaled_float").with("scaling_factor", Json.number(factor));
        }
        return switch (value.scalar()) {
            case STRING -> throw new IllegalStateException("text is a type of its own");
            case UUID -> type("keyword");
            case BOOLEAN -> type("boolean");
            case SHORT -> type("short");
            case INTEGER -> type("integer");
            case LONG -> type("long");
            case FLOAT -> type("float");
            case DOUBLE, BIG_DECIMAL, BIG_INTEGER, DURATION -> type("double");
            case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME, LOCAL_DATE -> date(value.scalar());
            case LOCAL_TIME ->
                type("date").with("format", "strict_hour_minute_second_fraction||strict_hour_minute_second");
            case INET_ADDRESS -> type("ip");
            case BYTES -> type("binary");
        };
    }

    private static Json.Members date(Scalar scalar) {
        return type("date").with("format", scalar == Scalar.LOCAL_DATE ? "strict_date" : "strict_date_optional_time");
    }

    private static Json.Members range(Scalar bound) {
        return switch (bound) {
            case SHORT, INTEGER -> type("integer_range");
            case LONG -> type("long_range");
            case FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER -> type("double_range");
            case LOCAL_DATE -> type("date_range").with("format", "strict_date");
            case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME ->
                type("date_range").with("format", "strict_date_optional_time");
            default -> throw new IllegalStateException("no bound: " + bound);
        };
    }

    /** A type of the user's own begins with no parameters: those of the usual type may mean nothing to it. */
    private static Json.Members changed(Json.Members usual, FieldMapping wanted) {
        Json.Members base = wanted.type().isEmpty() ? usual : type(wanted.type());
        return wanted.options().isEmpty() ? base : base.mergedWith(members(wanted.options()));
    }

    static Json.Members members(String text) {
        try {
            return (Json.Members) Json.parse(text);
        } catch (JsonTextException e) {
            throw new IllegalStateException("JSON that no rule has seen", e);
        }
    }

    private static Json.Members type(String type) {
        return Json.object().with("type", type);
    }
}
