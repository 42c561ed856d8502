package odd;

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
 * The index {@code odd-names_1}: a document for each row of {@code a "schema".requested}.
 *
 * <p>The keys of a document are the components of {@link Odd}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class OddIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "odd-names_1",
            "e86750b9",
            new TableName("a \"schema\"", "requested"),
            List.of(new KeyColumn("ordinal", "text")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public OddIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("ordinal", new TableName("a \"schema\"", "requested"), "ordinal", "String", false),
                new RecordColumn("quoted", new TableName("a \"schema\"", "requested"), "a \"quoted\" name", "String", true),
                new RecordColumn("mixedCase", new TableName("a \"schema\"", "requested"), "MixedCase", "String", true),
                new RecordColumn("reserved", new TableName("a \"schema\"", "requested"), "select", "String", true),
                new RecordColumn("backslash", new TableName("a \"schema\"", "requested"), "back\\slash \"\"\" ends", "String", true),
                new RecordColumn("percent", new TableName("a \"schema\"", "requested"), "%s", "String", true),
                new RecordColumn("dollar", new TableName("a \"schema\"", "requested"), "$1", "String", true),
                new RecordColumn("lineBreak", new TableName("a \"schema\"", "requested"), "line\nbreak 'and' tab\t", "String", true),
                new RecordColumn("unicode", new TableName("a \"schema\"", "requested"), "\u00fcn\u00ef \ud83d\ude00", "String", true),
                new RecordColumn("comment", new TableName("a \"schema\"", "requested"), "*/ {@code", "String", true),
                new RecordColumn("separators", new TableName("a \"schema\"", "requested"), "a\u2028b\u2029c\u0085d\u202ee\u200df", "String", true),
                new RecordColumn("httpURLPath2", new TableName("a \"schema\"", "requested"), "http_url_path2", "int", true),
                new RecordColumn("changed.ordinal", new TableName("a \"schema\"", "requested"), "ordinal", "String", false),
                new RecordColumn("changed.document.id", new TableName("public", "changed"), "id", "int", false),
                new RecordColumn("changed.sameAgain.id", new TableName("public", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"), "id", "int", false),
                new RecordColumn("changed.lines.id", new TableName("public", "li\u2028ne"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                \s json_build_object(
                    'ordinal', "requested"."ordinal"::text,
                    'quoted', "requested"."a ""quoted"" name"::text,
                    'mixedCase', "requested"."MixedCase"::text,
                    'reserved', "requested"."select"::text,
                    'backslash', "requested"."back\\slash ""\"""\" ends"::text,
                    'percent', "requested"."%s"::text,
                    'dollar', "requested"."$1"::text,
                    'lineBreak', "requested".U&"line\\000abreak 'and' tab\\0009"::text,
                    'unicode', "requested"."\u00fcn\u00ef \ud83d\ude00"::text,
                    'comment', "requested"."*/ {@code"::text,
                    'separators', "requested".U&"a\u2028b\u2029c\\0085d\u202ee\u200df"::text,
                    'httpURLPath2', "requested"."http_url_path2",
                    'changed', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'ordinal', "requested_3"."ordinal"::text,
                          'document', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "changed"."id"
                              )
                              ORDER BY "changed"."id"
                            )
                            FROM "public"."changed" AS "changed"
                            WHERE "changed"."document" = "requested_3"."ordinal"
                          ), '[]'::json),
                          'sameAgain', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"."id"
                              )
                              ORDER BY "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"."id"
                            )
                            FROM "public"."xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9" AS "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"
                            WHERE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"."document" = "requested_3"."ordinal"
                          ), '[]'::json),
                          'lines', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "li\u2028ne"."id"
                              )
                              ORDER BY "li\u2028ne"."id"
                            )
                            FROM "public"."li\u2028ne" AS "li\u2028ne"
                            WHERE "li\u2028ne"."of\u2029" = "requested_3"."ordinal"
                          ), '[]'::json)
                        )
                        ORDER BY "requested_3"."MixedCase" DESC NULLS FIRST, "requested_3"."ordinal"
                      )
                      FROM "a ""schema""\"."requested" AS "requested_3"
                      WHERE "requested_3"."parent ""id""\" = "requested"."ordinal"
                        AND ("requested_3"."Is Deleted?" IS NOT TRUE)
                        AND ("requested_3"."MixedCase" <> U&'a''b\\000a\\\\' AND "requested_3"."ordinal" <> ' c'' ' AND "requested_3"."ordinal" <> 'a\u2028b\u2029c')
                    ), '[]'::json)
                  )::text AS "document",""" + "\n";
        String byKeys = """
                SELECT
                  "requested_2"."ordinal_2" AS "ordinal",
                """ + document + """
                  "requested"."ordinal"::text
                FROM unnest($1::text[]) WITH ORDINALITY AS "requested_2" ("ordinal", "ordinal_2")
                JOIN "a ""schema""\"."requested" AS "requested" ON "requested"."ordinal" = "requested_2"."ordinal"
                WHERE ("requested"."Is Deleted?" IS NOT TRUE)""";
        String byRange = """
                SELECT
                """ + document + """
                  "requested"."ordinal"::text
                FROM "a ""schema""\"."requested" AS "requested"
                WHERE ($1::text IS NULL OR "requested"."ordinal" > $1::text)
                  AND ($2::text IS NULL OR "requested"."ordinal" <= $2::text)
                  AND ("requested"."Is Deleted?" IS NOT TRUE)""";
        String rangeEnd = """
                SELECT "requested"."ordinal"::text
                FROM "a ""schema""\"."requested" AS "requested"
                WHERE ($1::text IS NULL OR "requested"."ordinal" > $1::text)
                ORDER BY "requested"."ordinal"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("a \"schema\"", "requested"), columns("ordinal"), null),
                new Lookup("changed", new TableName("a \"schema\"", "requested"), columns("parent \"id\""), null),
                new Lookup("changed.document", new TableName("public", "changed"), columns("document"), """
                        SELECT DISTINCT "requested"."parent ""id""\"::text
                        FROM unnest($1::text[]) AS "changed" ("document")
                        JOIN "a ""schema""\"."requested" AS "requested" ON "requested"."ordinal" = "changed"."document"
                        WHERE "requested"."parent ""id""\" IS NOT NULL"""),
                new Lookup("changed.sameAgain", new TableName("public", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"), columns("document"), """
                        SELECT DISTINCT "requested"."parent ""id""\"::text
                        FROM unnest($1::text[]) AS "changed" ("document")
                        JOIN "a ""schema""\"."requested" AS "requested" ON "requested"."ordinal" = "changed"."document"
                        WHERE "requested"."parent ""id""\" IS NOT NULL"""),
                new Lookup("changed.lines", new TableName("public", "li\u2028ne"), columns("of\u2029"), """
                        SELECT DISTINCT "requested"."parent ""id""\"::text
                        FROM unnest($1::text[]) AS "changed" ("of\u2029")
                        JOIN "a ""schema""\"."requested" AS "requested" ON "requested"."ordinal" = "changed"."of\u2029"
                        WHERE "requested"."parent ""id""\" IS NOT NULL"""));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("a \"schema\"", "requested"),
                        columns("$1", "%s", "*/ {@code", "Is Deleted?", "MixedCase", "a \"quoted\" name", "a\u2028b\u2029c\u0085d\u202ee\u200df", "back\\slash \"\"\" ends", "http_url_path2", "line\nbreak 'and' tab\t", "ordinal", "parent \"id\"", "select", "\u00fcn\u00ef \ud83d\ude00"),
                        columns("ordinal", "parent \"id\"")),
                new TableUse(
                        new TableName("public", "changed"),
                        columns("document", "id"),
                        columns("document")),
                new TableUse(
                        new TableName("public", "li\u2028ne"),
                        columns("id", "of\u2029"),
                        columns("of\u2029")),
                new TableUse(
                        new TableName("public", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00e9"),
                        columns("document", "id"),
                        columns("document")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "ordinal": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "quoted": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "mixedCase": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "reserved": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "backslash": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "percent": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "dollar": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "lineBreak": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "unicode": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "comment": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "separators": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "httpURLPath2": {"type": "integer"},
                    "changed": {
                      "type": "nested",
                      "properties": {
                        "ordinal": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "document": {"type": "nested", "properties": {"id": {"type": "integer"}}},
                        "sameAgain": {"type": "nested", "properties": {"id": {"type": "integer"}}},
                        "lines": {"type": "nested", "properties": {"id": {"type": "integer"}}}
                      }
                    }
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
