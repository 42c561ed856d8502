package dev.penstock.runtime.catalog;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.catalog.TableEntry.Kind;
import java.util.List;

/** Catalogs of tests. */
final class Catalogs {

    /** As the documentation has it. */
    static final String ORDERS_TEXT = """
            {
              "format": 1,
              "enums": [
                {"type": "public.order_status", "labels": ["OPEN", "PAID"]}
              ],
              "tables": [
                {
                  "schema": "public",
                  "name": "orders",
                  "kind": "table",
                  "replicaIdentity": "index orders_key",
                  "columns": [
                    {"name": "id", "type": "bigint", "nullable": false, "identity": "always"},
                    {"name": "user_id", "type": "bigint", "nullable": false}
                  ],
                  "primaryKey": {"name": "orders_pkey", "columns": ["id"]},
                  "foreignKeys": [
                    {"name": "orders_user_id_fkey", "columns": ["user_id"], "schema": "public", "table": "users", "references": ["id"]}
                  ],
                  "indexes": [
                    {"name": "orders_user_id", "unique": false, "definition": "USING btree (user_id, placed_at DESC)"}
                  ]
                }
              ]
            }
            """;

    static final DatabaseCatalog ORDERS = new DatabaseCatalog(
            1,
            List.of(new EnumEntry("public.order_status", List.of("OPEN", "PAID"))),
            List.of(),
            List.of(new TableEntry(
                    "public",
                    "orders",
                    Kind.TABLE,
                    "index orders_key",
                    List.of(
                            new ColumnEntry("id", "bigint", false, null, "always"),
                            new ColumnEntry("user_id", "bigint", false, null, null)),
                    new KeyEntry("orders_pkey", List.of("id")),
                    List.of(),
                    List.of(new ForeignKeyEntry(
                            "orders_user_id_fkey", List.of("user_id"), "public", "users", List.of("id"))),
                    List.of(new IndexEntry("orders_user_id", false, "USING btree (user_id, placed_at DESC)")),
                    null)));

    /** Every member that there is, and names that JSON has to escape. */
    static final String ODDITIES_TEXT = """
            {
              "format": 1,
              "enums": [
                {"type": "public.\\"Mood\\"", "labels": ["so, so", "\\"\\\\", "größe"]},
                {"type": "public.none"}
              ],
              "domains": [
                {"type": "public.email", "base": "character varying(200)", "nullable": false}
              ],
              "tables": [
                {
                  "schema": "a b",
                  "name": "Ünï\\"code",
                  "kind": "view"
                },
                {
                  "schema": "public",
                  "name": "measured",
                  "kind": "partitioned table",
                  "replicaIdentity": "full",
                  "columns": [
                    {"name": "sum", "type": "integer", "nullable": true, "generated": "stored"}
                  ],
                  "uniqueKeys": [
                    {"name": "measured_a_b_key", "columns": ["a", "b"]},
                    {"name": "measured_c_key", "columns": ["c"]}
                  ],
                  "partitioning": {
                    "key": "RANGE (placed_at)",
                    "partitions": [
                      "public.measured_2025",
                      "public.measured_2026"
                    ]
                  }
                }
              ]
            }
            """;

    static final DatabaseCatalog ODDITIES = new DatabaseCatalog(
            1,
            List.of(
                    new EnumEntry("public.\"Mood\"", List.of("so, so", "\"\\", "größe")),
                    new EnumEntry("public.none", List.of())),
            List.of(new DomainEntry("public.email", "character varying(200)", false)),
            List.of(
                    new TableEntry(
                            "a b",
                            "Ünï\"code",
                            Kind.VIEW,
                            null,
                            List.of(),
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            null),
                    new TableEntry(
                            "public",
                            "measured",
                            Kind.PARTITIONED_TABLE,
                            "full",
                            List.of(new ColumnEntry("sum", "integer", true, "stored", null)),
                            null,
                            List.of(
                                    new KeyEntry("measured_a_b_key", List.of("a", "b")),
                                    new KeyEntry("measured_c_key", List.of("c"))),
                            List.of(),
                            List.of(),
                            new PartitioningEntry(
                                    "RANGE (placed_at)", List.of("public.measured_2025", "public.measured_2026")))));

    private Catalogs() {}
}
