package shop;

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
 * The index {@code accounts}: a document for each row of {@code billing.accounts}.
 *
 * <p>The keys of a document are the components of {@link Account}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class AccountIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "accounts",
            "d2a52dcb",
            new TableName("billing", "accounts"),
            List.of(new KeyColumn("tenant_id", "bigint"), new KeyColumn("code", "text")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public AccountIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("tenantId", new TableName("billing", "accounts"), "tenant_id", "long", false),
                new RecordColumn("name", new TableName("billing", "accounts"), "name", "String", false),
                new RecordColumn("accountCode", new TableName("billing", "accounts"), "code", "String", false),
                new RecordColumn("invoices.number", new TableName("billing", "invoices"), "number", "UUID", false),
                new RecordColumn("invoices.day", new TableName("billing", "invoices"), "day", "LocalDate", false),
                new RecordColumn("invoices.lines.position", new TableName("billing", "lines"), "position", "short", false),
                new RecordColumn("invoices.lines.amount", new TableName("billing", "lines"), "amount", "BigDecimal", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'tenantId', "accounts"."tenant_id",
                    'name', "accounts"."name"::text,
                    'accountCode', "accounts"."code"::text,
                    'invoices', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'number', "invoices"."number",
                          'day', CASE WHEN "invoices"."day" >= '0001-01-01' AND "invoices"."day" < '10000-01-01' THEN "invoices"."day"::date END,
                          'lines', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'position', "lines"."position",
                                'amount', CASE WHEN "lines"."amount"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "lines"."amount" END,
                                'taxes', (
                                  SELECT count(*)
                                  FROM "public"."taxes" AS "taxes"
                                  WHERE "taxes"."line" = "lines"."position"
                                )
                              )
                              ORDER BY "lines"."position"
                            )
                            FROM "billing"."lines" AS "lines"
                            WHERE "lines"."invoice" = "invoices"."number"
                              AND "lines"."invoice_day" = "invoices"."day"
                          ), '[]'::json)
                        )
                        ORDER BY "invoices"."number", "invoices"."day"
                      )
                      FROM "billing"."invoices" AS "invoices"
                      WHERE "invoices"."tenant" = "accounts"."tenant_id"
                        AND "invoices"."account" = "accounts"."code"
                    ), '[]'::json),
                    'payments', (
                      SELECT count(*)
                      FROM "billing"."payments" AS "payments"
                      WHERE "payments"."tenant" = "accounts"."tenant_id"
                        AND "payments"."account" = "accounts"."code"
                        AND ("payments"."amount" > 0)
                    )
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "accounts"."tenant_id"::text,
                  "accounts"."code"::text
                FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS "requested" ("tenant_id", "code", "ordinal")
                JOIN "billing"."accounts" AS "accounts" ON "accounts"."tenant_id" = "requested"."tenant_id"
                  AND "accounts"."code" = "requested"."code\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "accounts"."tenant_id"::text,
                  "accounts"."code"::text
                FROM "billing"."accounts" AS "accounts"
                WHERE ($1::bigint IS NULL OR ("accounts"."tenant_id", "accounts"."code") > ($1::bigint, $2::text))
                  AND ($3::bigint IS NULL OR ("accounts"."tenant_id", "accounts"."code") <= ($3::bigint, $4::text))""";
        String rangeEnd = """
                SELECT "accounts"."tenant_id"::text, "accounts"."code"::text
                FROM "billing"."accounts" AS "accounts"
                WHERE ($1::bigint IS NULL OR ("accounts"."tenant_id", "accounts"."code") > ($1::bigint, $2::text))
                ORDER BY "accounts"."tenant_id", "accounts"."code"
                OFFSET $3::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("billing", "accounts"), columns("tenant_id", "code"), null),
                new Lookup("invoices", new TableName("billing", "invoices"), columns("tenant", "account"), null),
                new Lookup("invoices.lines", new TableName("billing", "lines"), columns("invoice", "invoice_day"), """
                        SELECT DISTINCT "invoices"."tenant"::text, "invoices"."account"::text
                        FROM unnest($1::uuid[], $2::date[]) AS "changed" ("invoice", "invoice_day")
                        JOIN "billing"."invoices" AS "invoices" ON "invoices"."number" = "changed"."invoice"
                          AND "invoices"."day" = "changed"."invoice_day"
                        WHERE "invoices"."tenant" IS NOT NULL
                          AND "invoices"."account" IS NOT NULL"""),
                new Lookup("invoices.lines.taxes", new TableName("public", "taxes"), columns("line"), """
                        SELECT DISTINCT "invoices"."tenant"::text, "invoices"."account"::text
                        FROM unnest($1::bigint[]) AS "changed" ("line")
                        JOIN "billing"."lines" AS "lines" ON "lines"."position" = "changed"."line"
                        JOIN "billing"."invoices" AS "invoices" ON "invoices"."number" = "lines"."invoice"
                          AND "invoices"."day" = "lines"."invoice_day"
                        WHERE "invoices"."tenant" IS NOT NULL
                          AND "invoices"."account" IS NOT NULL"""),
                new Lookup("payments", new TableName("billing", "payments"), columns("tenant", "account"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("billing", "accounts"),
                        columns("code", "name", "tenant_id"),
                        columns("code", "tenant_id")),
                new TableUse(
                        new TableName("billing", "invoices"),
                        columns("account", "day", "number", "tenant"),
                        columns("account", "tenant")),
                new TableUse(
                        new TableName("billing", "lines"),
                        columns("amount", "invoice", "invoice_day", "position"),
                        columns("invoice", "invoice_day")),
                new TableUse(
                        new TableName("billing", "payments"),
                        columns("account", "amount", "tenant"),
                        columns("account", "tenant"),
                        """
                                ("amount" > 0)"""),
                new TableUse(
                        new TableName("public", "taxes"),
                        columns("line"),
                        columns("line")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "tenantId": {"type": "long"},
                    "name": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "accountCode": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "invoices": {
                      "type": "nested",
                      "properties": {
                        "number": {"type": "keyword"},
                        "day": {"type": "date", "format": "strict_date"},
                        "lines": {
                          "type": "nested",
                          "properties": {
                            "position": {"type": "short"},
                            "amount": {"type": "double"},
                            "taxes": {"type": "long"}
                          }
                        }
                      }
                    },
                    "payments": {"type": "integer"}
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
