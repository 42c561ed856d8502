package agg;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The index {@code customers}: a document for each row of {@code public.customers}.
 *
 * <p>The keys of a document are the components of {@link Customer}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class CustomerIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "customers",
            "5b7ab1ac",
            new TableName("public", "customers"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public CustomerIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "customers"), "id", "int", false),
                new RecordColumn("orderIds", new TableName("public", "orders"), "id", "long", true),
                new RecordColumn("productIds", new TableName("public", "orders"), "product_id", "int", true),
                new RecordColumn("names", new TableName("public", "products"), "name", "String", true),
                new RecordColumn("parcelPrices", new TableName("public", "parcels"), "price", "BigDecimal", true),
                new RecordColumn("pieces", new TableName("public", "parcels"), "pieces", "long", true),
                new RecordColumn("allPieces", new TableName("public", "parcels"), "pieces", "int", true),
                new RecordColumn("weights", new TableName("public", "parcels"), "weight", "double", true),
                new RecordColumn("times", new TableName("public", "parcels"), "took", "Duration", true),
                new RecordColumn("codes", new TableName("public", "parcels"), "code", "String", true),
                new RecordColumn("leastPrices", new TableName("public", "parcels"), "price", "BigDecimal", true),
                new RecordColumn("allWeights", new TableName("public", "parcels"), "weight", "double", true),
                new RecordColumn("allTimes", new TableName("public", "parcels"), "took", "Duration", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "customers"."id",
                    'orders', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'states', (
                      SELECT count(DISTINCT "orders"."state")
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                        AND ("orders"."total" > 10)
                    ),
                    'products', (
                      SELECT count(*)
                      FROM "public"."products" AS "products"
                      WHERE EXISTS (
                        SELECT FROM "public"."orders" AS "orders"
                        WHERE "orders"."customer_id" = "customers"."id"
                          AND "products"."id" = "orders"."product_id"
                      )
                    ),
                    'open', EXISTS (
                      SELECT FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                        AND ("orders"."state" IN ('open', 'it''s'))
                    ),
                    'dear', EXISTS (
                      SELECT FROM "public"."products" AS "products"
                      WHERE EXISTS (
                        SELECT FROM "public"."orders" AS "orders"
                        WHERE "orders"."customer_id" = "customers"."id"
                          AND "products"."id" = "orders"."product_id"
                          AND ("orders"."total" is not null)
                      )
                        AND ("products"."price" >= 5)
                    ),
                    'turnover', (
                      SELECT CASE WHEN COALESCE(sum("orders"."total"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("orders"."total"::numeric), '0') END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'turnoverOrNull', (
                      SELECT CASE WHEN sum("orders"."total"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN sum("orders"."total"::numeric) END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'weight', (
                      SELECT CASE WHEN COALESCE(sum("orders"."weight" ORDER BY "orders"."weight"), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("orders"."weight" ORDER BY "orders"."weight"), '0') END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'took', (
                      SELECT CASE WHEN isfinite(sum("orders"."took")) THEN extract(epoch FROM sum("orders"."took")) END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'prices', (
                      SELECT CASE WHEN COALESCE(sum("products"."price"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("products"."price"::numeric), '0') END
                      FROM "public"."products" AS "products"
                      WHERE EXISTS (
                        SELECT FROM "public"."orders" AS "orders"
                        WHERE "orders"."customer_id" = "customers"."id"
                          AND "products"."id" = "orders"."product_id"
                      )
                    ),
                    'mean', (
                      SELECT CASE WHEN avg("orders"."total"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("orders"."total"::numeric) END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'meanWeight', (
                      SELECT CASE WHEN avg("orders"."weight" ORDER BY "orders"."weight")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("orders"."weight" ORDER BY "orders"."weight") END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'first', (
                      SELECT CASE WHEN min("orders"."placed_at") >= '0001-01-01' AND min("orders"."placed_at") < '10000-01-01' THEN min("orders"."placed_at")::timestamptz END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                    ),
                    'last', (
                      SELECT CASE WHEN max("orders"."placed_at") >= '0001-01-01' AND max("orders"."placed_at") < '10000-01-01' THEN max("orders"."placed_at")::timestamptz END
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                        AND ("orders"."total" BETWEEN '1' AND '100')
                        AND ("orders"."state" LIKE 'o%')
                        AND ("orders"."state" NOT IN ('lost'))
                        AND ("orders"."state" ILIKE 'O%')
                        AND ("orders"."weight" <= '99')
                        AND ("orders"."weight" < '99')
                        AND ("orders"."weight" > '0')
                        AND ("orders"."weight" >= '0')
                        AND ("orders"."took" IS NULL)
                        AND ("orders"."product_id" IS NOT NULL)
                    ),
                    'state', (
                      SELECT "orders"."state"::text
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."customer_id" = "customers"."id"
                        AND "orders"."state" IS NOT NULL
                      ORDER BY "orders"."state"::text DESC, ("orders"."state"::text || '') COLLATE "C" DESC
                      LIMIT 1
                    ),
                    'orderIds', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON ("orders"."id") "orders"."id" AS "value"
                        FROM "public"."orders" AS "orders"
                        WHERE "orders"."customer_id" = "customers"."id"
                          AND "orders"."id" IS NOT NULL
                        ORDER BY "orders"."id", ("orders"."id"::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'productIds', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON ("orders"."product_id") "orders"."product_id" AS "value"
                        FROM "public"."orders" AS "orders"
                        WHERE "orders"."customer_id" = "customers"."id"
                          AND ("orders"."total" > 1)
                          AND "orders"."product_id" IS NOT NULL
                        ORDER BY "orders"."product_id", ("orders"."product_id"::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'names', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON ("products"."name"::text) "products"."name"::text AS "value"
                        FROM "public"."products" AS "products"
                        WHERE EXISTS (
                          SELECT FROM "public"."orders" AS "orders"
                          WHERE "orders"."customer_id" = "customers"."id"
                            AND "products"."id" = "orders"."product_id"
                        )
                          AND "products"."name" IS NOT NULL
                        ORDER BY "products"."name"::text, ("products"."name"::text::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'cheapest', (
                      SELECT CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND "parcels"."price" IS NOT NULL
                      ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
                      LIMIT 1
                    ),
                    'heaviest', (
                      SELECT CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND "parcels"."weight" IS NOT NULL
                      ORDER BY "parcels"."weight" DESC, ("parcels"."weight"::text || '') COLLATE "C" DESC
                      LIMIT 1
                    ),
                    'slowest', (
                      SELECT CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND "parcels"."took" IS NOT NULL
                      ORDER BY "parcels"."took" DESC, ("parcels"."took"::text || '') COLLATE "C" DESC
                      LIMIT 1
                    ),
                    'firstCode', (
                      SELECT "parcels"."code"::text
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND "parcels"."code" IS NOT NULL
                      ORDER BY "parcels"."code"::text, ("parcels"."code"::text || '') COLLATE "C"
                      LIMIT 1
                    ),
                    'mostPieces', (
                      SELECT "parcels"."pieces"
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND "parcels"."pieces" IS NOT NULL
                      ORDER BY "parcels"."pieces" DESC, ("parcels"."pieces"::text || '') COLLATE "C" DESC
                      LIMIT 1
                    ),
                    'factors', (
                      SELECT CASE WHEN COALESCE(sum("parcels"."factor"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("parcels"."factor"::numeric), '0') END
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                    ),
                    'factor', (
                      SELECT CASE WHEN avg("parcels"."factor"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("parcels"."factor"::numeric) END
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                    ),
                    'parcelPrices', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON (CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END) CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END AS "value"
                        FROM "public"."parcels" AS "parcels"
                        WHERE "parcels"."customer_id" = "customers"."id"
                          AND CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END IS NOT NULL
                        ORDER BY CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END, (CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'pieces', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON ("parcels"."pieces") "parcels"."pieces" AS "value"
                        FROM "public"."parcels" AS "parcels"
                        WHERE "parcels"."customer_id" = "customers"."id"
                          AND "parcels"."pieces" IS NOT NULL
                        ORDER BY "parcels"."pieces", ("parcels"."pieces"::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'allPieces', COALESCE((
                      SELECT json_agg(
                        "parcels"."pieces" ORDER BY "parcels"."pieces", ("parcels"."pieces"::text || '') COLLATE "C"
                      )
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND "parcels"."pieces" IS NOT NULL
                    ), '[]'::json),
                    'weights', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON (CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END) CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END AS "value"
                        FROM "public"."parcels" AS "parcels"
                        WHERE "parcels"."customer_id" = "customers"."id"
                          AND CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END IS NOT NULL
                        ORDER BY CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END, (CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'times', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON (CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END) CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END AS "value"
                        FROM "public"."parcels" AS "parcels"
                        WHERE "parcels"."customer_id" = "customers"."id"
                          AND CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END IS NOT NULL
                        ORDER BY CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END, (CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'codes', COALESCE((
                      SELECT json_agg(
                        "different"."value" ORDER BY "different"."value"
                      )
                      FROM (
                        SELECT DISTINCT ON ("parcels"."code"::text) "parcels"."code"::text AS "value"
                        FROM "public"."parcels" AS "parcels"
                        WHERE "parcels"."customer_id" = "customers"."id"
                          AND "parcels"."code" IS NOT NULL
                        ORDER BY "parcels"."code"::text, ("parcels"."code"::text::text || '') COLLATE "C"
                      ) AS "different"
                    ), '[]'::json),
                    'leastPrices', COALESCE((
                      SELECT json_agg(
                        CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
                      )
                      FROM (
                        SELECT "parcels"."price"
                        FROM "public"."parcels" AS "parcels"
                        WHERE "parcels"."customer_id" = "customers"."id"
                          AND CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END IS NOT NULL
                        ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
                        LIMIT 1
                      ) AS "parcels"
                    ), '[]'::json),
                    'allWeights', COALESCE((
                      SELECT json_agg(
                        CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END ORDER BY "parcels"."weight", ("parcels"."weight"::text || '') COLLATE "C"
                      )
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END IS NOT NULL
                    ), '[]'::json),
                    'allTimes', COALESCE((
                      SELECT json_agg(
                        CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END ORDER BY "parcels"."took" DESC, ("parcels"."took"::text || '') COLLATE "C"
                      )
                      FROM "public"."parcels" AS "parcels"
                      WHERE "parcels"."customer_id" = "customers"."id"
                        AND CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END IS NOT NULL
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "customers"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."customers" AS "customers" ON "customers"."id" = "requested"."id"
                WHERE ("customers"."active")""";
        String byRange = """
                SELECT
                """ + document + """
                  "customers"."id"::text
                FROM "public"."customers" AS "customers"
                WHERE ($1::bigint IS NULL OR "customers"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "customers"."id" <= $2::bigint)
                  AND ("customers"."active")""";
        String rangeEnd = """
                SELECT "customers"."id"::text
                FROM "public"."customers" AS "customers"
                WHERE ($1::bigint IS NULL OR "customers"."id" > $1::bigint)
                ORDER BY "customers"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "customers"), columns("id"), null),
                new Lookup("orders", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("states", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("products (through orders)", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("products", new TableName("public", "products"), columns("id"), """
                        SELECT DISTINCT "orders"."customer_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
                        WHERE "orders"."customer_id" IS NOT NULL"""),
                new Lookup("open", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("dear (through orders)", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("dear", new TableName("public", "products"), columns("id"), """
                        SELECT DISTINCT "orders"."customer_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
                        WHERE "orders"."customer_id" IS NOT NULL"""),
                new Lookup("turnover", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("turnoverOrNull", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("weight", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("took", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("prices (through orders)", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("prices", new TableName("public", "products"), columns("id"), """
                        SELECT DISTINCT "orders"."customer_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
                        WHERE "orders"."customer_id" IS NOT NULL"""),
                new Lookup("mean", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("meanWeight", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("first", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("last", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("state", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("orderIds", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("productIds", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("names (through orders)", new TableName("public", "orders"), columns("customer_id"), null),
                new Lookup("names", new TableName("public", "products"), columns("id"), """
                        SELECT DISTINCT "orders"."customer_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
                        WHERE "orders"."customer_id" IS NOT NULL"""),
                new Lookup("cheapest", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("heaviest", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("slowest", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("firstCode", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("mostPieces", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("factors", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("factor", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("parcelPrices", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("pieces", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("allPieces", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("weights", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("times", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("codes", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("leastPrices", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("allWeights", new TableName("public", "parcels"), columns("customer_id"), null),
                new Lookup("allTimes", new TableName("public", "parcels"), columns("customer_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "customers"),
                        columns("active", "id"),
                        columns("id"),
                        """
                                ("active")"""),
                new TableUse(
                        new TableName("public", "orders"),
                        columns("customer_id", "id", "placed_at", "product_id", "state", "took", "total", "weight"),
                        columns("customer_id")),
                new TableUse(
                        new TableName("public", "parcels"),
                        columns("code", "customer_id", "factor", "pieces", "price", "took", "weight"),
                        columns("customer_id")),
                new TableUse(
                        new TableName("public", "products"),
                        columns("id", "name", "price"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "orders": {"type": "integer"},
                    "states": {"type": "long"},
                    "products": {"type": "long"},
                    "open": {"type": "boolean"},
                    "dear": {"type": "boolean"},
                    "turnover": {"type": "double"},
                    "turnoverOrNull": {"type": "double"},
                    "weight": {"type": "double"},
                    "took": {"type": "double"},
                    "prices": {"type": "double"},
                    "mean": {"type": "double"},
                    "meanWeight": {"type": "double"},
                    "first": {"type": "date", "format": "strict_date_optional_time"},
                    "last": {"type": "date", "format": "strict_date_optional_time"},
                    "state": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "orderIds": {"type": "long"},
                    "productIds": {"type": "integer"},
                    "names": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "cheapest": {"type": "double"},
                    "heaviest": {"type": "double"},
                    "slowest": {"type": "double"},
                    "firstCode": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "mostPieces": {"type": "integer"},
                    "factors": {"type": "double"},
                    "factor": {"type": "double"},
                    "parcelPrices": {"type": "double"},
                    "pieces": {"type": "long"},
                    "allPieces": {"type": "integer"},
                    "weights": {"type": "double"},
                    "times": {"type": "double"},
                    "codes": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "leastPrices": {"type": "double"},
                    "allWeights": {"type": "double"},
                    "allTimes": {"type": "double"}
                  }
                }""";
    }

    private static String settings() {
        return """
                {
                  "analysis": {
                    "analyzer": {
                      "penstock_text": {
                        "type": "custom",
                        "tokenizer": "standard",
                        "filter": ["lowercase", "asciifolding"]
                      }
                    },
                    "normalizer": {"penstock_sort": {"type": "custom", "filter": ["lowercase"]}}
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
