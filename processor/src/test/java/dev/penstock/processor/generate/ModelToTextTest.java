package dev.penstock.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.model.FieldHead;
import dev.penstock.processor.model.FieldMapping;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.Hop;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.KeyPart;
import dev.penstock.processor.model.Relation;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.TextSearch;
import dev.penstock.processor.model.ValueSource;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.sql.ColumnType;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Models made by hand become text; no compiler is needed for that. */
class ModelToTextTest {

    private static final TableName USERS = new TableName("public", "users");
    private static final TableName ORDERS = new TableName("shop", "orders");
    private static final List<KeyPart> ID = List.of(new KeyPart("id", type("bigint")));

    private static RowModel users() throws FragmentException {
        RowModel order = new RowModel(
                name("Order"),
                ORDERS,
                List.of(new KeyPart("number", type("text"))),
                List.of(Fragment.alive("cancelled", false, Optional.empty())),
                List.of(
                        value("number", text()),
                        value(
                                "state",
                                new ValueType.EnumValue(name("State"), List.of(new EnumConstant("OPEN", "open")))),
                        new FieldModel.AggregateField(
                                head("notes", false),
                                relation(
                                        new TableName("public", "notes"),
                                        "number",
                                        "order_number",
                                        "text",
                                        List.of(Fragment.parse("pinned", "notes"))),
                                Verb.COUNT,
                                "",
                                scalar(Scalar.INTEGER))));
        return new RowModel(
                name("User"),
                USERS,
                ID,
                List.of(),
                List.of(
                        value("id", scalar(Scalar.INTEGER)),
                        value("photo", scalar(Scalar.BYTES)),
                        new FieldModel.ListField(
                                head("orders", false),
                                relation(ORDERS, "id", "user_id", "bigint", order.conditions()),
                                order,
                                Order.parse("day desc").thenBy(List.of("number")),
                                OptionalInt.empty(),
                                false)));
    }

    /** How often notes with some conditions belong to a user, by its key or by another column. */
    private static FieldModel notes(String name, String upper, String... conditions) throws FragmentException {
        List<Fragment> fragments = new ArrayList<>();
        for (String condition : conditions) {
            fragments.add(Fragment.parse(condition, "notes"));
        }
        return new FieldModel.AggregateField(
                head(name, false),
                relation(new TableName("public", "notes"), upper, "user_id", "bigint", fragments),
                Verb.COUNT,
                "",
                scalar(Scalar.INTEGER));
    }

    private static List<String> conditions(List<Fragment> ofRoot, FieldModel... fields) {
        RowModel root = new RowModel(name("User"), USERS, ID, ofRoot, List.of(fields));
        return WrittenDefinition.of(new IndexModel("users", root, Optional.empty(), Optional.empty()))
                .definition()
                .tables()
                .stream()
                .map(use -> use.table().name() + ": " + use.condition())
                .toList();
    }

    @Test
    void aRowCountsWhereTheConditionsOfAnyPositionHold() throws FragmentException {
        List<Fragment> alive = List.of(Fragment.alive("deleted", true, Optional.empty()));
        assertEquals(
                List.of("notes: (\"pinned\") OR ((\"seen\") AND (\"size\" > 1))", "users: (\"deleted\" IS NULL)"),
                conditions(
                        alive,
                        notes("a", "id", "seen", "size > 1"),
                        notes("b", "id", "pinned"),
                        notes("c", "id", "pinned")));
        assertEquals(
                List.of("notes: null", "users: null"),
                conditions(List.of(), notes("a", "id", "pinned"), notes("b", "id")),
                "every row counts");
        assertEquals(
                List.of("notes: (\"pinned\")", "users: null"),
                conditions(alive, notes("a", "team_id", "pinned")),
                "the lookup goes through users");
    }

    private static FieldModel value(String name, ValueType type) {
        return new FieldModel.ValueField(head(name, false), new ValueSource.ColumnSource(name), type);
    }

    private static FieldHead head(String name, boolean nullable) {
        return new FieldHead(name, nullable, FieldMapping.NONE);
    }

    private static ValueType scalar(Scalar scalar) {
        return new ValueType.ScalarValue(scalar, false, OptionalInt.empty());
    }

    private static ValueType text() {
        return new ValueType.TextValue(
                new TextSearch(TextSearch.Kind.KEYWORD, "", false, false, true, false), false, false);
    }

    private static Relation relation(
            TableName table, String upper, String lower, String type, List<Fragment> conditions) {
        return new Relation(List.of(new Hop(table, List.of(upper), List.of(lower), List.of(type(type)), conditions)));
    }

    private static ColumnType type(String name) {
        return new ColumnType(name);
    }

    private static JavaName name(String simpleName) {
        return new JavaName("shop", List.of(simpleName));
    }

    private static IndexDefinition definition() throws FragmentException {
        return WrittenDefinition.of(new IndexModel("users", users(), Optional.empty(), Optional.empty()))
                .definition();
    }

    @Test
    void theDocumentsOfKeys() throws FragmentException {
        assertEquals("""
                SELECT
                  "requested"."ordinal",
                  json_build_object(
                    'id', "users"."id",
                    'photo', replace(encode("users"."photo", 'base64'), E'\\n', ''),
                    'orders', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'number', "orders"."number"::text,
                          'state', "orders"."state"::text,
                          'notes', (
                            SELECT count(*)
                            FROM "public"."notes" AS "notes"
                            WHERE "notes"."order_number" = "orders"."number"
                              AND ("notes"."pinned")
                          )
                        )
                        ORDER BY "orders"."day" DESC, "orders"."number"
                      )
                      FROM "shop"."orders" AS "orders"
                      WHERE "orders"."user_id" = "users"."id"
                        AND ("orders"."cancelled" IS NOT TRUE)
                    ), '[]'::json)
                  )::text AS "document",
                  "users"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."users" AS "users" ON "users"."id" = "requested"."id\"""", definition().documentSql().byKeys());
    }

    @Test
    void lookupsHaveNoFilters() throws FragmentException {
        assertEquals(
                List.of(
                        new Lookup("", USERS, List.of("id"), null),
                        new Lookup("orders", ORDERS, List.of("user_id"), null),
                        new Lookup("orders.notes", new TableName("public", "notes"), List.of("order_number"), """
                        SELECT DISTINCT "orders"."user_id"::text
                        FROM unnest($1::text[]) AS "changed" ("order_number")
                        JOIN "shop"."orders" AS "orders" ON "orders"."number" = "changed"."order_number"
                        WHERE "orders"."user_id" IS NOT NULL""")),
                definition().lookups());
    }

    @Test
    void tablesHaveTheColumnsOfJoinsFiltersAndOrders() throws FragmentException {
        assertEquals(
                List.of(
                        new TableUse(
                                new TableName("public", "notes"),
                                List.of("order_number", "pinned"),
                                List.of("order_number"),
                                "(\"pinned\")"),
                        new TableUse(USERS, List.of("id", "photo"), List.of("id")),
                        new TableUse(
                                ORDERS, List.of("cancelled", "day", "number", "state", "user_id"), List.of("user_id"))),
                definition().tables());
    }

    @Test
    void theMapping() throws FragmentException {
        assertEquals("""
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "photo": {"type": "binary"},
                    "orders": {
                      "type": "nested",
                      "properties": {
                        "number": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                          }
                        },
                        "state": {
                          "type": "keyword",
                          "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_state"}}
                        },
                        "notes": {"type": "integer"}
                      }
                    }
                  }
                }""", definition().mapping());
    }

    @Test
    void theHashIsThatOfEverythingElse() throws FragmentException {
        assertEquals(8, definition().hash().length());
        assertEquals(definition().hash(), definition().hash());
        IndexDefinition other = WrittenDefinition.of(
                        new IndexModel("people", users(), Optional.empty(), Optional.empty()))
                .definition();
        assertNotEquals(definition().hash(), other.hash());
    }
}
