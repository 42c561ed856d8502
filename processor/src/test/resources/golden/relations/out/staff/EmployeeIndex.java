package staff;

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
 * The index {@code employees}: a document for each row of {@code public.employees}.
 *
 * <p>The keys of a document are the components of {@link Employee}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class EmployeeIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "employees",
            "f8b717ea",
            new TableName("public", "employees"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public EmployeeIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("manager.id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("manager.name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("manager.department.id", new TableName("public", "departments"), "id", "int", false),
                new RecordColumn("manager.department.code", new TableName("public", "departments"), "code", "String", false),
                new RecordColumn("manager.department.site.country", new TableName("hr", "sites"), "country", "String", false),
                new RecordColumn("manager.department.site.number", new TableName("hr", "sites"), "number", "int", false),
                new RecordColumn("manager.department.site.town", new TableName("hr", "sites"), "town", "String", false),
                new RecordColumn("manager.department.site.tags", new TableName("public", "tags"), "tag", "String", true),
                new RecordColumn("manager.department.rooms.id", new TableName("public", "rooms"), "id", "int", false),
                new RecordColumn("manager.department.rooms.key.id", new TableName("public", "keys"), "id", "int", false),
                new RecordColumn("manager.department.rooms.key.holder.id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("manager.department.rooms.key.holder.name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("reports.id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("reports.name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("reports.department.id", new TableName("public", "departments"), "id", "int", false),
                new RecordColumn("reports.department.code", new TableName("public", "departments"), "code", "String", false),
                new RecordColumn("reports.department.site.country", new TableName("hr", "sites"), "country", "String", false),
                new RecordColumn("reports.department.site.number", new TableName("hr", "sites"), "number", "int", false),
                new RecordColumn("reports.department.site.town", new TableName("hr", "sites"), "town", "String", false),
                new RecordColumn("reports.department.site.tags", new TableName("public", "tags"), "tag", "String", true),
                new RecordColumn("reports.department.rooms.id", new TableName("public", "rooms"), "id", "int", false),
                new RecordColumn("reports.department.rooms.key.id", new TableName("public", "keys"), "id", "int", false),
                new RecordColumn("reports.department.rooms.key.holder.id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("reports.department.rooms.key.holder.name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("department.id", new TableName("public", "departments"), "id", "int", false),
                new RecordColumn("department.code", new TableName("public", "departments"), "code", "String", false),
                new RecordColumn("department.site.country", new TableName("hr", "sites"), "country", "String", false),
                new RecordColumn("department.site.number", new TableName("hr", "sites"), "number", "int", false),
                new RecordColumn("department.site.town", new TableName("hr", "sites"), "town", "String", false),
                new RecordColumn("department.site.tags", new TableName("public", "tags"), "tag", "String", true),
                new RecordColumn("department.rooms.id", new TableName("public", "rooms"), "id", "int", false),
                new RecordColumn("department.rooms.key.id", new TableName("public", "keys"), "id", "int", false),
                new RecordColumn("department.rooms.key.holder.id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("department.rooms.key.holder.name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("badge.id", new TableName("public", "badges"), "id", "int", false),
                new RecordColumn("badge.code", new TableName("public", "badges"), "code", "String", false),
                new RecordColumn("projects.id", new TableName("public", "projects"), "id", "int", false),
                new RecordColumn("projects.title", new TableName("public", "projects"), "title", "String", false),
                new RecordColumn("projects.members.id", new TableName("public", "employees"), "id", "int", false),
                new RecordColumn("projects.members.name", new TableName("public", "employees"), "name", "String", false),
                new RecordColumn("skills", new TableName("hr", "skills"), "name", "String", true),
                new RecordColumn("phones", new TableName("public", "phones"), "number", "String", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "employees"."id",
                    'name', "employees"."name"::text,
                    'manager', (
                      SELECT json_build_object(
                        'id', "employees_2"."id",
                        'name', "employees_2"."name"::text,
                        'department', (
                          SELECT json_build_object(
                            'id', "departments"."id",
                            'code', "departments"."code"::text,
                            'site', (
                              SELECT json_build_object(
                                'country', "sites"."country"::text,
                                'number', "sites"."number",
                                'town', "sites"."town"::text,
                                'tags', COALESCE((
                                  SELECT json_agg(
                                    "tags"."tag"::text ORDER BY "tags"."tag", ("tags"."tag"::text || '') COLLATE "C"
                                  )
                                  FROM "public"."tags" AS "tags"
                                  WHERE EXISTS (
                                    SELECT FROM "hr"."site_tags" AS "site_tags"
                                    WHERE "site_tags"."country" = "sites"."country"
                                      AND "site_tags"."number" = "sites"."number"
                                      AND "tags"."id" = "site_tags"."tag_id"
                                  )
                                    AND "tags"."tag" IS NOT NULL
                                ), '[]'::json)
                              )
                              FROM "hr"."sites" AS "sites"
                              WHERE "sites"."country" = "departments"."site_country"
                                AND "sites"."number" = "departments"."site_number"
                              ORDER BY "sites"."country", "sites"."number"
                              LIMIT 1
                            ),
                            'size', (
                              SELECT count(*)
                              FROM "public"."employees" AS "employees_3"
                              WHERE "employees_3"."department" = "departments"."code"
                            ),
                            'rooms', COALESCE((
                              SELECT json_agg(
                                json_build_object(
                                  'id', "rooms"."id",
                                  'key', (
                                    SELECT json_build_object(
                                      'id', "keys"."id",
                                      'holder', (
                                        SELECT json_build_object(
                                          'id', "employees_3"."id",
                                          'name', "employees_3"."name"::text
                                        )
                                        FROM "public"."employees" AS "employees_3"
                                        WHERE "employees_3"."id" = "keys"."holder_id"
                                        ORDER BY "employees_3"."id"
                                        LIMIT 1
                                      )
                                    )
                                    FROM "public"."keys" AS "keys"
                                    WHERE "keys"."room_id" = "rooms"."id"
                                    ORDER BY "keys"."id"
                                    LIMIT 1
                                  )
                                )
                                ORDER BY "rooms"."id"
                              )
                              FROM "public"."rooms" AS "rooms"
                              WHERE "rooms"."department_code" = "departments"."code"
                            ), '[]'::json)
                          )
                          FROM "public"."departments" AS "departments"
                          WHERE "departments"."code" = "employees_2"."department"
                          ORDER BY "departments"."id"
                          LIMIT 1
                        )
                      )
                      FROM "public"."employees" AS "employees_2"
                      WHERE "employees_2"."id" = "employees"."manager_id"
                      ORDER BY "employees_2"."id"
                      LIMIT 1
                    ),
                    'reports', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "employees_2"."id",
                          'name', "employees_2"."name"::text,
                          'department', (
                            SELECT json_build_object(
                              'id', "departments"."id",
                              'code', "departments"."code"::text,
                              'site', (
                                SELECT json_build_object(
                                  'country', "sites"."country"::text,
                                  'number', "sites"."number",
                                  'town', "sites"."town"::text,
                                  'tags', COALESCE((
                                    SELECT json_agg(
                                      "tags"."tag"::text ORDER BY "tags"."tag", ("tags"."tag"::text || '') COLLATE "C"
                                    )
                                    FROM "public"."tags" AS "tags"
                                    WHERE EXISTS (
                                      SELECT FROM "hr"."site_tags" AS "site_tags"
                                      WHERE "site_tags"."country" = "sites"."country"
                                        AND "site_tags"."number" = "sites"."number"
                                        AND "tags"."id" = "site_tags"."tag_id"
                                    )
                                      AND "tags"."tag" IS NOT NULL
                                  ), '[]'::json)
                                )
                                FROM "hr"."sites" AS "sites"
                                WHERE "sites"."country" = "departments"."site_country"
                                  AND "sites"."number" = "departments"."site_number"
                                ORDER BY "sites"."country", "sites"."number"
                                LIMIT 1
                              ),
                              'size', (
                                SELECT count(*)
                                FROM "public"."employees" AS "employees_3"
                                WHERE "employees_3"."department" = "departments"."code"
                              ),
                              'rooms', COALESCE((
                                SELECT json_agg(
                                  json_build_object(
                                    'id', "rooms"."id",
                                    'key', (
                                      SELECT json_build_object(
                                        'id', "keys"."id",
                                        'holder', (
                                          SELECT json_build_object(
                                            'id', "employees_3"."id",
                                            'name', "employees_3"."name"::text
                                          )
                                          FROM "public"."employees" AS "employees_3"
                                          WHERE "employees_3"."id" = "keys"."holder_id"
                                          ORDER BY "employees_3"."id"
                                          LIMIT 1
                                        )
                                      )
                                      FROM "public"."keys" AS "keys"
                                      WHERE "keys"."room_id" = "rooms"."id"
                                      ORDER BY "keys"."id"
                                      LIMIT 1
                                    )
                                  )
                                  ORDER BY "rooms"."id"
                                )
                                FROM "public"."rooms" AS "rooms"
                                WHERE "rooms"."department_code" = "departments"."code"
                              ), '[]'::json)
                            )
                            FROM "public"."departments" AS "departments"
                            WHERE "departments"."code" = "employees_2"."department"
                            ORDER BY "departments"."id"
                            LIMIT 1
                          )
                        )
                        ORDER BY "employees_2"."name", "employees_2"."id"
                      )
                      FROM "public"."employees" AS "employees_2"
                      WHERE "employees_2"."manager_id" = "employees"."id"
                    ), '[]'::json),
                    'department', (
                      SELECT json_build_object(
                        'id', "departments"."id",
                        'code', "departments"."code"::text,
                        'site', (
                          SELECT json_build_object(
                            'country', "sites"."country"::text,
                            'number', "sites"."number",
                            'town', "sites"."town"::text,
                            'tags', COALESCE((
                              SELECT json_agg(
                                "tags"."tag"::text ORDER BY "tags"."tag", ("tags"."tag"::text || '') COLLATE "C"
                              )
                              FROM "public"."tags" AS "tags"
                              WHERE EXISTS (
                                SELECT FROM "hr"."site_tags" AS "site_tags"
                                WHERE "site_tags"."country" = "sites"."country"
                                  AND "site_tags"."number" = "sites"."number"
                                  AND "tags"."id" = "site_tags"."tag_id"
                              )
                                AND "tags"."tag" IS NOT NULL
                            ), '[]'::json)
                          )
                          FROM "hr"."sites" AS "sites"
                          WHERE "sites"."country" = "departments"."site_country"
                            AND "sites"."number" = "departments"."site_number"
                          ORDER BY "sites"."country", "sites"."number"
                          LIMIT 1
                        ),
                        'size', (
                          SELECT count(*)
                          FROM "public"."employees" AS "employees_2"
                          WHERE "employees_2"."department" = "departments"."code"
                        ),
                        'rooms', COALESCE((
                          SELECT json_agg(
                            json_build_object(
                              'id', "rooms"."id",
                              'key', (
                                SELECT json_build_object(
                                  'id', "keys"."id",
                                  'holder', (
                                    SELECT json_build_object(
                                      'id', "employees_2"."id",
                                      'name', "employees_2"."name"::text
                                    )
                                    FROM "public"."employees" AS "employees_2"
                                    WHERE "employees_2"."id" = "keys"."holder_id"
                                    ORDER BY "employees_2"."id"
                                    LIMIT 1
                                  )
                                )
                                FROM "public"."keys" AS "keys"
                                WHERE "keys"."room_id" = "rooms"."id"
                                ORDER BY "keys"."id"
                                LIMIT 1
                              )
                            )
                            ORDER BY "rooms"."id"
                          )
                          FROM "public"."rooms" AS "rooms"
                          WHERE "rooms"."department_code" = "departments"."code"
                        ), '[]'::json)
                      )
                      FROM "public"."departments" AS "departments"
                      WHERE "departments"."code" = "employees"."department"
                      ORDER BY "departments"."id"
                      LIMIT 1
                    ),
                    'badge', (
                      SELECT json_build_object(
                        'id', "badges"."id",
                        'code', "badges"."code"::text
                      )
                      FROM "public"."badges" AS "badges"
                      WHERE "badges"."employee_id" = "employees"."id"
                        AND ("badges"."valid")
                      ORDER BY "badges"."id"
                      LIMIT 1
                    ),
                    'projects', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "projects"."id",
                          'title', "projects"."title"::text,
                          'members', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "employees_2"."id",
                                'name', "employees_2"."name"::text
                              )
                              ORDER BY "employees_2"."id"
                            )
                            FROM "public"."employees" AS "employees_2"
                            WHERE EXISTS (
                              SELECT FROM "public"."memberships" AS "memberships"
                              WHERE "memberships"."project_id" = "projects"."id"
                                AND "employees_2"."id" = "memberships"."employee_id"
                            )
                          ), '[]'::json)
                        )
                        ORDER BY "projects"."title" DESC, "projects"."id"
                      )
                      FROM (
                        SELECT "projects"."id", "projects"."title"
                        FROM "public"."projects" AS "projects"
                        WHERE EXISTS (
                          SELECT FROM "public"."memberships" AS "memberships"
                          WHERE "memberships"."employee_id" = "employees"."id"
                            AND "projects"."id" = "memberships"."project_id"
                            AND ("memberships"."active")
                        )
                        ORDER BY "projects"."title" DESC, "projects"."id"
                        LIMIT 2
                      ) AS "projects"
                    ), '[]'::json),
                    'skills', COALESCE((
                      SELECT json_agg(
                        "skills"."name"::text ORDER BY "skills"."name", ("skills"."name"::text || '') COLLATE "C"
                      )
                      FROM "hr"."skills" AS "skills"
                      WHERE EXISTS (
                        SELECT FROM "hr"."employee_skills" AS "employee_skills"
                        WHERE "employee_skills"."employee_id" = "employees"."id"
                          AND "skills"."id" = "employee_skills"."skill_id"
                      )
                        AND "skills"."name" IS NOT NULL
                    ), '[]'::json),
                    'phones', COALESCE((
                      SELECT json_agg(
                        "phones"."number"::text ORDER BY "phones"."priority", "phones"."number", ("phones"."number"::text || '') COLLATE "C"
                      )
                      FROM "public"."phones" AS "phones"
                      WHERE "phones"."employee_id" = "employees"."id"
                        AND "phones"."number" IS NOT NULL
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "employees"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."employees" AS "employees" ON "employees"."id" = "requested"."id"
                WHERE (("employees"."left_at" IS NOT NULL AND (not "employees"."on_leave")) IS NOT TRUE)
                  AND ("employees"."name" <> 'nobody')""";
        String byRange = """
                SELECT
                """ + document + """
                  "employees"."id"::text
                FROM "public"."employees" AS "employees"
                WHERE ($1::bigint IS NULL OR "employees"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "employees"."id" <= $2::bigint)
                  AND (("employees"."left_at" IS NOT NULL AND (not "employees"."on_leave")) IS NOT TRUE)
                  AND ("employees"."name" <> 'nobody')""";
        String rangeEnd = """
                SELECT "employees"."id"::text
                FROM "public"."employees" AS "employees"
                WHERE ($1::bigint IS NULL OR "employees"."id" > $1::bigint)
                ORDER BY "employees"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "employees"), columns("id"), null),
                new Lookup("manager", new TableName("public", "employees"), columns("id"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."employees" AS "employees" ON "employees"."manager_id" = "changed"."id"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("manager.department", new TableName("public", "departments"), columns("code"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::text[]) AS "changed" ("code")
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "changed"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.site", new TableName("hr", "sites"), columns("country", "number"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "changed"."country"
                          AND "departments"."site_number" = "changed"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.site.tags (through site_tags)", new TableName("hr", "site_tags"), columns("country", "number"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."country"
                          AND "sites"."number" = "changed"."number"
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
                          AND "departments"."site_number" = "sites"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.site.tags", new TableName("public", "tags"), columns("id"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "hr"."site_tags" AS "site_tags" ON "site_tags"."tag_id" = "changed"."id"
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "site_tags"."country"
                          AND "sites"."number" = "site_tags"."number"
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
                          AND "departments"."site_number" = "sites"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.size", new TableName("public", "employees"), columns("department"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::text[]) AS "changed" ("department")
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.rooms", new TableName("public", "rooms"), columns("department_code"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::text[]) AS "changed" ("department_code")
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.rooms.key", new TableName("public", "keys"), columns("room_id"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("room_id")
                        JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "changed"."room_id"
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("manager.department.rooms.key.holder", new TableName("public", "employees"), columns("id"), """
                        SELECT DISTINCT "employees_2"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."keys" AS "keys" ON "keys"."holder_id" = "changed"."id"
                        JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "keys"."room_id"
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
                        WHERE "employees_2"."id" IS NOT NULL"""),
                new Lookup("reports", new TableName("public", "employees"), columns("manager_id"), null),
                new Lookup("reports.department", new TableName("public", "departments"), columns("code"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::text[]) AS "changed" ("code")
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "changed"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.site", new TableName("hr", "sites"), columns("country", "number"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "changed"."country"
                          AND "departments"."site_number" = "changed"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.site.tags (through site_tags)", new TableName("hr", "site_tags"), columns("country", "number"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."country"
                          AND "sites"."number" = "changed"."number"
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
                          AND "departments"."site_number" = "sites"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.site.tags", new TableName("public", "tags"), columns("id"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "hr"."site_tags" AS "site_tags" ON "site_tags"."tag_id" = "changed"."id"
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "site_tags"."country"
                          AND "sites"."number" = "site_tags"."number"
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
                          AND "departments"."site_number" = "sites"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.size", new TableName("public", "employees"), columns("department"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::text[]) AS "changed" ("department")
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.rooms", new TableName("public", "rooms"), columns("department_code"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::text[]) AS "changed" ("department_code")
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.rooms.key", new TableName("public", "keys"), columns("room_id"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("room_id")
                        JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "changed"."room_id"
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("reports.department.rooms.key.holder", new TableName("public", "employees"), columns("id"), """
                        SELECT DISTINCT "employees"."manager_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."keys" AS "keys" ON "keys"."holder_id" = "changed"."id"
                        JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "keys"."room_id"
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."manager_id" IS NOT NULL"""),
                new Lookup("department", new TableName("public", "departments"), columns("code"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::text[]) AS "changed" ("code")
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "changed"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.site", new TableName("hr", "sites"), columns("country", "number"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "changed"."country"
                          AND "departments"."site_number" = "changed"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.site.tags (through site_tags)", new TableName("hr", "site_tags"), columns("country", "number"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."country"
                          AND "sites"."number" = "changed"."number"
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
                          AND "departments"."site_number" = "sites"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.site.tags", new TableName("public", "tags"), columns("id"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "hr"."site_tags" AS "site_tags" ON "site_tags"."tag_id" = "changed"."id"
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "site_tags"."country"
                          AND "sites"."number" = "site_tags"."number"
                        JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
                          AND "departments"."site_number" = "sites"."number"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.size", new TableName("public", "employees"), columns("department"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::text[]) AS "changed" ("department")
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.rooms", new TableName("public", "rooms"), columns("department_code"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::text[]) AS "changed" ("department_code")
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.rooms.key", new TableName("public", "keys"), columns("room_id"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("room_id")
                        JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "changed"."room_id"
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("department.rooms.key.holder", new TableName("public", "employees"), columns("id"), """
                        SELECT DISTINCT "employees"."id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."keys" AS "keys" ON "keys"."holder_id" = "changed"."id"
                        JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "keys"."room_id"
                        JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
                        JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
                        WHERE "employees"."id" IS NOT NULL"""),
                new Lookup("badge", new TableName("public", "badges"), columns("employee_id"), null),
                new Lookup("projects (through memberships)", new TableName("public", "memberships"), columns("employee_id"), null),
                new Lookup("projects", new TableName("public", "projects"), columns("id"), """
                        SELECT DISTINCT "memberships"."employee_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."memberships" AS "memberships" ON "memberships"."project_id" = "changed"."id"
                        WHERE "memberships"."employee_id" IS NOT NULL"""),
                new Lookup("projects.members (through memberships)", new TableName("public", "memberships"), columns("project_id"), """
                        SELECT DISTINCT "memberships"."employee_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("project_id")
                        JOIN "public"."projects" AS "projects" ON "projects"."id" = "changed"."project_id"
                        JOIN "public"."memberships" AS "memberships" ON "memberships"."project_id" = "projects"."id"
                        WHERE "memberships"."employee_id" IS NOT NULL"""),
                new Lookup("projects.members", new TableName("public", "employees"), columns("id"), """
                        SELECT DISTINCT "memberships_2"."employee_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "public"."memberships" AS "memberships" ON "memberships"."employee_id" = "changed"."id"
                        JOIN "public"."projects" AS "projects" ON "projects"."id" = "memberships"."project_id"
                        JOIN "public"."memberships" AS "memberships_2" ON "memberships_2"."project_id" = "projects"."id"
                        WHERE "memberships_2"."employee_id" IS NOT NULL"""),
                new Lookup("skills (through employee_skills)", new TableName("hr", "employee_skills"), columns("employee_id"), null),
                new Lookup("skills", new TableName("hr", "skills"), columns("id"), """
                        SELECT DISTINCT "employee_skills"."employee_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("id")
                        JOIN "hr"."employee_skills" AS "employee_skills" ON "employee_skills"."skill_id" = "changed"."id"
                        WHERE "employee_skills"."employee_id" IS NOT NULL"""),
                new Lookup("phones", new TableName("public", "phones"), columns("employee_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("hr", "employee_skills"),
                        columns("employee_id", "skill_id"),
                        columns("employee_id")),
                new TableUse(
                        new TableName("hr", "site_tags"),
                        columns("country", "number", "tag_id"),
                        columns("country", "number")),
                new TableUse(
                        new TableName("hr", "sites"),
                        columns("country", "number", "town"),
                        columns("country", "number")),
                new TableUse(
                        new TableName("hr", "skills"),
                        columns("id", "name"),
                        columns("id")),
                new TableUse(
                        new TableName("public", "badges"),
                        columns("code", "employee_id", "id", "valid"),
                        columns("employee_id"),
                        """
                                ("valid")"""),
                new TableUse(
                        new TableName("public", "departments"),
                        columns("code", "id", "site_country", "site_number"),
                        columns("code")),
                new TableUse(
                        new TableName("public", "employees"),
                        columns("department", "id", "left_at", "manager_id", "name", "on_leave"),
                        columns("department", "id", "manager_id")),
                new TableUse(
                        new TableName("public", "keys"),
                        columns("holder_id", "id", "room_id"),
                        columns("room_id")),
                new TableUse(
                        new TableName("public", "memberships"),
                        columns("active", "employee_id", "project_id"),
                        columns("employee_id", "project_id")),
                new TableUse(
                        new TableName("public", "phones"),
                        columns("employee_id", "number", "priority"),
                        columns("employee_id")),
                new TableUse(
                        new TableName("public", "projects"),
                        columns("id", "title"),
                        columns("id")),
                new TableUse(
                        new TableName("public", "rooms"),
                        columns("department_code", "id"),
                        columns("department_code")),
                new TableUse(
                        new TableName("public", "tags"),
                        columns("id", "tag"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "name": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "manager": {
                      "type": "object",
                      "properties": {
                        "id": {"type": "integer"},
                        "name": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "department": {
                          "type": "object",
                          "properties": {
                            "id": {"type": "integer"},
                            "code": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            },
                            "site": {
                              "type": "object",
                              "properties": {
                                "country": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "number": {"type": "integer"},
                                "town": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "tags": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                }
                              }
                            },
                            "size": {"type": "long"},
                            "rooms": {
                              "type": "object",
                              "properties": {
                                "id": {"type": "integer"},
                                "key": {
                                  "type": "object",
                                  "properties": {
                                    "id": {"type": "integer"},
                                    "holder": {
                                      "type": "object",
                                      "properties": {
                                        "id": {"type": "integer"},
                                        "name": {
                                          "type": "keyword",
                                          "ignore_above": 8191,
                                          "fields": {
                                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                            "text": {"type": "text", "analyzer": "penstock_text"}
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    },
                    "reports": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "integer"},
                        "name": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "department": {
                          "type": "object",
                          "properties": {
                            "id": {"type": "integer"},
                            "code": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            },
                            "site": {
                              "type": "object",
                              "properties": {
                                "country": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "number": {"type": "integer"},
                                "town": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "tags": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                }
                              }
                            },
                            "size": {"type": "long"},
                            "rooms": {
                              "type": "object",
                              "properties": {
                                "id": {"type": "integer"},
                                "key": {
                                  "type": "object",
                                  "properties": {
                                    "id": {"type": "integer"},
                                    "holder": {
                                      "type": "object",
                                      "properties": {
                                        "id": {"type": "integer"},
                                        "name": {
                                          "type": "keyword",
                                          "ignore_above": 8191,
                                          "fields": {
                                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                            "text": {"type": "text", "analyzer": "penstock_text"}
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    },
                    "department": {
                      "type": "object",
                      "properties": {
                        "id": {"type": "integer"},
                        "code": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "site": {
                          "type": "object",
                          "properties": {
                            "country": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            },
                            "number": {"type": "integer"},
                            "town": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            },
                            "tags": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            }
                          }
                        },
                        "size": {"type": "long"},
                        "rooms": {
                          "type": "object",
                          "properties": {
                            "id": {"type": "integer"},
                            "key": {
                              "type": "object",
                              "properties": {
                                "id": {"type": "integer"},
                                "holder": {
                                  "type": "object",
                                  "properties": {
                                    "id": {"type": "integer"},
                                    "name": {
                                      "type": "keyword",
                                      "ignore_above": 8191,
                                      "fields": {
                                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                        "text": {"type": "text", "analyzer": "penstock_text"}
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    },
                    "badge": {
                      "type": "object",
                      "properties": {
                        "id": {"type": "integer"},
                        "code": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        }
                      }
                    },
                    "projects": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "integer"},
                        "title": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "members": {
                          "type": "nested",
                          "properties": {
                            "id": {"type": "integer"},
                            "name": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            }
                          }
                        }
                      }
                    },
                    "skills": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "phones": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
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
