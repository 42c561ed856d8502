package dev.penstock.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.FieldModel.CountField;
import dev.penstock.processor.model.FieldModel.EnumField;
import dev.penstock.processor.model.FieldModel.HasManyField;
import dev.penstock.processor.model.FieldModel.ScalarField;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.KeyPart;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.sql.Filter;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Models made by hand become text; no compiler is needed for that. */
class ModelToTextTest {

    private static final TableName USERS = new TableName("public", "users");
    private static final TableName ORDERS = new TableName("shop", "orders");
    private static final List<KeyPart> ID = List.of(new KeyPart("id", Scalar.INTEGER));

    private static RowModel users() throws FragmentException {
        RowModel order = new RowModel(
                name("Order"),
                ORDERS,
                List.of(new KeyPart("number", Scalar.STRING)),
                Optional.of("cancelled"),
                List.of(
                        new ScalarField("number", "number", false, Scalar.STRING, false),
                        new EnumField("state", "state", false, name("State")),
                        new CountField(
                                "notes",
                                new TableName("public", "notes"),
                                List.of("order_number"),
                                Optional.of(Filter.parse("pinned", "notes")),
                                Scalar.INTEGER)));
        return new RowModel(
                name("User"),
                USERS,
                ID,
                Optional.empty(),
                List.of(
                        new ScalarField("id", "id", false, Scalar.INTEGER, false),
                        new ScalarField("photo", "photo", true, Scalar.BYTES, false),
                        new HasManyField(
                                "orders",
                                List.of("user_id"),
                                order,
                                Order.parse("day desc").thenBy(List.of("number")),
                                OptionalInt.empty(),
                                Optional.empty())));
    }

    private static JavaName name(String simpleName) {
        return new JavaName("shop", List.of(simpleName));
    }

    private static IndexDefinition definition() throws FragmentException {
        return DefinitionWriter.definition(new IndexModel("users", users()));
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
                          'number', "orders"."number",
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
                        AND "orders"."cancelled" IS NOT TRUE
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
                                List.of("order_number")),
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
                        "number": {"type": "keyword", "ignore_above": 8191},
                        "state": {"type": "keyword"},
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
        IndexDefinition other = DefinitionWriter.definition(new IndexModel("people", users()));
        assertNotEquals(definition().hash(), other.hash());
    }
}
