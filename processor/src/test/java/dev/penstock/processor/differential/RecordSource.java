package dev.penstock.processor.differential;

import static dev.penstock.processor.differential.JavaText.string;
import static dev.penstock.processor.differential.JavaText.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the records of a model as Java. */
final class RecordSource {

    static final String INDEX = "docs";

    private static final String IMPORTS = """
            package app;

            import com.fasterxml.jackson.databind.JsonNode;
            import dev.penstock.annotation.*;
            import dev.penstock.document.*;
            import java.math.BigDecimal;
            import java.net.InetAddress;
            import java.time.*;
            import java.util.List;
            import java.util.Map;
            import java.util.UUID;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            """;

    private final StringBuilder text = new StringBuilder(IMPORTS);

    private RecordSource() {}

    /** The file of the root's record, all others in it. */
    static String of(Model model) {
        RecordSource source = new RecordSource();
        RecordModel root = model.root();
        source.text.append("@NullMarked\n@Index(\"" + INDEX + "\")\n");
        source.open(root);
        source.text.append(" {\n");
        for (RecordModel record : model.records()) {
            if (!record.equals(root)) {
                source.text.append("\n");
                source.open(record);
                source.text.append(" {}\n");
            }
            record.fields().forEach(source::part);
        }
        source.text.append("\npublic enum Mood { @Label(\"sad\") SAD, @Label(\"so so\") SO_SO, HAPPY }\n}\n");
        return source.text.toString();
    }

    /** The record of an embedded field. */
    private void part(Field field) {
        if (field instanceof Field.Embedded embedded) {
            List<String> components = new ArrayList<>();
            for (Column column : embedded.columns()) {
                String rest = column.name().substring(embedded.prefix().length());
                components.add(annotation("Column", "value", string(rest))
                        + column.kind().java(true) + " " + embedded.component(components.size()));
            }
            text.append("\npublic record " + embedded.record() + "(" + String.join(", ", components) + ") {}\n");
        }
    }

    private void open(RecordModel record) {
        Table table = record.table();
        text.append(annotation("Table", "value", string(table.name()), "schema", schema(table, "public")));
        record.softDelete()
                .ifPresent(mark -> text.append(annotation(
                        "SoftDelete",
                        "column",
                        string(mark.column().name()),
                        "mark",
                        mark.byTime() ? "SoftDelete.Mark.TIMESTAMP" : null,
                        "where",
                        mark.narrowed().map(where -> string(where.sql())).orElse(null))));
        if (!record.rows().isEmpty()) {
            text.append(annotation("Where", "value", where(record.rows()), "filter", filters(record.rows())));
        }
        String components =
                record.fields().stream().map(field -> component(field, record)).collect(Collectors.joining(",\n"));
        text.append("public record " + record.name() + "(\n" + components + ")");
    }

    private static String component(Field field, RecordModel record) {
        if (field instanceof Field.Value value) {
            return value(value, record);
        }
        if (field instanceof Field.SpecialValue special) {
            return annotation("Column", "value", string(special.column())) + (special.nullable() ? "@Nullable " : "")
                    + special.type().java() + " " + special.name();
        }
        if (field instanceof Field.Constant constant) {
            return annotation("Constant", "value", string(constant.text())) + constant.java() + " " + constant.name();
        }
        if (field instanceof Field.Computed computed) {
            Expression expression = computed.expression();
            return annotation(
                            "Expression",
                            "value",
                            string(expression.sql()),
                            "uses",
                            names(List.of(expression.column())))
                    + expression.java() + " " + computed.name();
        }
        if (field instanceof Field.Embedded embedded) {
            return annotation("Embedded", "value", string(embedded.prefix()))
                    + (embedded.nullable() ? "@Nullable " : "") + embedded.record() + " " + embedded.name();
        }
        return related(field, record.table());
    }

    /** A component made from other rows. */
    private static String related(Field field, Table own) {
        if (field instanceof Field.One one && one.belongsTo()) {
            List<Column> lower = one.way().lower();
            return annotation(
                            "BelongsTo",
                            "column",
                            names(one.way().upper()),
                            "references",
                            lower.equals(one.element().table().key()) ? null : names(lower),
                            "where",
                            where(one.way().rows()),
                            "filter",
                            filters(one.way().rows()))
                    + "@Nullable " + one.element().name() + " " + one.name();
        }
        if (field instanceof Field.One one) {
            return relation("HasOne", one.way(), own, true) + "@Nullable "
                    + one.element().name() + " " + one.name();
        }
        if (field instanceof Field.Many many) {
            return relation(
                            listVerb(many.way()),
                            many.way(),
                            own,
                            true,
                            list(many.ordering(), many.limit(), many.flattened()))
                    + "List<" + many.element().name() + "> " + many.name();
        }
        if (field instanceof Field.Values values) {
            List<@Nullable String> attributes = list(values.ordering(), values.limit(), false);
            attributes.addAll(List.of("column", string(values.column().name())));
            return relation(listVerb(values.way()), values.way(), own, false, attributes) + "List<"
                    + element(values.column()) + "> " + values.name();
        }
        if (field instanceof Field.Ids ids) {
            return relation(
                            "Ids",
                            ids.way(),
                            own,
                            false,
                            List.of("column", string(ids.column().name()))) + "List<" + element(ids.column()) + "> "
                    + ids.name();
        }
        return aggregate((Field.Aggregate) field, own);
    }

    private static String value(Field.Value field, RecordModel record) {
        Column column = field.column();
        Cleaning cleaning = field.cleaning();
        String told = column.kind().told();
        boolean key = record.table().key().contains(column);
        return (key ? "@Id " : "")
                + annotation("Column", "value", string(column.name()), "type", told.isEmpty() ? null : string(told))
                + cleaning.byDefault()
                        .map(text -> annotation("Default", "value", string(text)))
                        .orElse("")
                + (cleaning.trimmed() ? "@Trim " : "")
                + (cleaning.lowerCase() ? "@Lowercase " : "")
                + column.kind().java(!key) + " " + field.name();
    }

    private static String aggregate(Field.Aggregate field, Table own) {
        List<@Nullable String> attributes = new ArrayList<>();
        field.column().ifPresent(column -> {
            attributes.add(field.verb() == Field.Verb.COUNT ? "distinct" : "column");
            attributes.add(string(column.name()));
        });
        String type = switch (field.verb()) {
            case COUNT -> "long";
            case EXISTS -> "boolean";
            case SUM, AVG -> number(field);
            case MIN, MAX -> field.column().orElseThrow().kind().java(true);
        };
        return relation(field.verb().annotation(), field.way(), own, false, attributes) + type + " " + field.name();
    }

    private static String number(Field.Aggregate field) {
        boolean nullable = field.nullable() || field.verb() == Field.Verb.AVG;
        Kind kind = field.column().orElseThrow().kind();
        if (kind == Kind.DOUBLE) {
            return Kind.DOUBLE.java(nullable);
        }
        return kind.isWhole() && field.verb() == Field.Verb.SUM
                ? Kind.BIGINT.java(nullable)
                : Kind.NUMERIC.java(nullable);
    }

    /** The type of an element of a list of values. */
    private static String element(Column column) {
        return column.kind() == Kind.BYTEA ? "byte[]" : column.kind().java(true).replace("@Nullable ", "");
    }

    private static String listVerb(Way way) {
        return way.junction().isEmpty() ? "HasMany" : "ManyToMany";
    }

    private static List<@Nullable String> list(Ordering ordering, int limit, boolean flattened) {
        List<@Nullable String> attributes = new ArrayList<>();
        String orderBy = ordering.sql();
        attributes.add("orderBy");
        attributes.add(orderBy == null ? null : string(orderBy));
        attributes.add("limit");
        attributes.add(limit == Field.UNLIMITED ? null : String.valueOf(limit));
        attributes.add("flattened");
        attributes.add(flattened ? "true" : null);
        return attributes;
    }

    private static String relation(String verb, Way way, Table own, boolean element) {
        return relation(verb, way, own, element, List.of());
    }

    /** An annotation of rows that point at this one; {@code element} when the other record names its table. */
    private static String relation(
            String verb, Way way, Table own, boolean element, List<? extends @Nullable String> more) {
        List<@Nullable String> attributes = new ArrayList<>(more);
        if (!element) {
            attributes.add("table");
            attributes.add(string(way.target().name()));
            attributes.add("schema");
            attributes.add(schema(way.target(), own.schema()));
        }
        attributes.add("references");
        attributes.add(way.upper().equals(own.key()) ? null : names(way.upper()));
        attributes.add(way.junction().isEmpty() ? "foreignKey" : "through");
        attributes.add(way.junction()
                .map(junction -> through(junction, way, own, element).strip())
                .orElse(names(way.lower())));
        attributes.add("where");
        attributes.add(where(way.rows()));
        attributes.add("filter");
        attributes.add(filters(way.rows()));
        return annotation(verb, attributes.toArray(new @Nullable String[0]));
    }

    private static String through(Way.Junction junction, Way way, Table own, boolean element) {
        boolean known = element && way.lower().equals(way.target().key());
        List<String> types =
                way.lower().stream().map(column -> column.kind().comparedAs()).toList();
        return annotation(
                "Through",
                "table",
                string(junction.table().name()),
                "schema",
                schema(junction.table(), own.schema()),
                "left",
                names(junction.left()),
                "right",
                names(junction.right()),
                "references",
                known ? null : names(way.lower()),
                "types",
                element ? null : strings(types),
                "where",
                junction.where().map(where -> string(where.sql())).orElse(null));
    }

    private static @Nullable String schema(Table table, String byDefault) {
        return table.schema().equals(byDefault) ? null : string(table.schema());
    }

    private static String names(List<Column> columns) {
        return strings(columns.stream().map(Column::name).toList());
    }

    private static @Nullable String where(Conditions rows) {
        return rows.where().map(where -> string(where.sql())).orElse(null);
    }

    private static @Nullable String filters(Conditions rows) {
        return rows.filters().isEmpty()
                ? null
                : rows.filters().stream().map(Comparison::annotation).collect(Collectors.joining(", ", "{", "}"));
    }

    /** An annotation with attributes, each followed by its value; those without value are left out. */
    private static String annotation(String name, @Nullable String... attributes) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                written.add(attributes[i] + " = " + attributes[i + 1]);
            }
        }
        return "@" + name + "(" + String.join(", ", written) + ") ";
    }
}
