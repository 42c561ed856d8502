-- The index employees (f8b717ea), generated from staff.Employee. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
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
  "employees"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."employees" AS "employees" ON "employees"."id" = "requested"."id"
WHERE (("employees"."left_at" IS NOT NULL AND (not "employees"."on_leave")) IS NOT TRUE)
  AND ("employees"."name" <> 'nobody');

-- The documents of a range of keys
SELECT
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
  "employees"."id"::text
FROM "public"."employees" AS "employees"
WHERE ($1::bigint IS NULL OR "employees"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "employees"."id" <= $2::bigint)
  AND (("employees"."left_at" IS NOT NULL AND (not "employees"."on_leave")) IS NOT TRUE)
  AND ("employees"."name" <> 'nobody');

-- The end of the next range of keys
SELECT "employees"."id"::text
FROM "public"."employees" AS "employees"
WHERE ($1::bigint IS NULL OR "employees"."id" > $1::bigint)
ORDER BY "employees"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.employees at the root: its document's key is in id

-- A changed row of public.employees at manager: its documents, from id
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."employees" AS "employees" ON "employees"."manager_id" = "changed"."id"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.departments at manager.department: its documents, from code
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::text[]) AS "changed" ("code")
JOIN "public"."employees" AS "employees" ON "employees"."department" = "changed"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of hr.sites at manager.department.site: its documents, from country, number
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "changed"."country"
  AND "departments"."site_number" = "changed"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of hr.site_tags at manager.department.site.tags (through site_tags): its documents, from country, number
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."country"
  AND "sites"."number" = "changed"."number"
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
  AND "departments"."site_number" = "sites"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of public.tags at manager.department.site.tags: its documents, from id
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "hr"."site_tags" AS "site_tags" ON "site_tags"."tag_id" = "changed"."id"
JOIN "hr"."sites" AS "sites" ON "sites"."country" = "site_tags"."country"
  AND "sites"."number" = "site_tags"."number"
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
  AND "departments"."site_number" = "sites"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of public.employees at manager.department.size: its documents, from department
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::text[]) AS "changed" ("department")
JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of public.rooms at manager.department.rooms: its documents, from department_code
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::text[]) AS "changed" ("department_code")
JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of public.keys at manager.department.rooms.key: its documents, from room_id
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("room_id")
JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "changed"."room_id"
JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of public.employees at manager.department.rooms.key.holder: its documents, from id
SELECT DISTINCT "employees_2"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."keys" AS "keys" ON "keys"."holder_id" = "changed"."id"
JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "keys"."room_id"
JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
JOIN "public"."employees" AS "employees_2" ON "employees_2"."manager_id" = "employees"."id"
WHERE "employees_2"."id" IS NOT NULL;

-- A changed row of public.employees at reports: its document's key is in manager_id

-- A changed row of public.departments at reports.department: its documents, from code
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::text[]) AS "changed" ("code")
JOIN "public"."employees" AS "employees" ON "employees"."department" = "changed"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of hr.sites at reports.department.site: its documents, from country, number
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "changed"."country"
  AND "departments"."site_number" = "changed"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of hr.site_tags at reports.department.site.tags (through site_tags): its documents, from country, number
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."country"
  AND "sites"."number" = "changed"."number"
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
  AND "departments"."site_number" = "sites"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of public.tags at reports.department.site.tags: its documents, from id
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "hr"."site_tags" AS "site_tags" ON "site_tags"."tag_id" = "changed"."id"
JOIN "hr"."sites" AS "sites" ON "sites"."country" = "site_tags"."country"
  AND "sites"."number" = "site_tags"."number"
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
  AND "departments"."site_number" = "sites"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of public.employees at reports.department.size: its documents, from department
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::text[]) AS "changed" ("department")
JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of public.rooms at reports.department.rooms: its documents, from department_code
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::text[]) AS "changed" ("department_code")
JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of public.keys at reports.department.rooms.key: its documents, from room_id
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::bigint[]) AS "changed" ("room_id")
JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "changed"."room_id"
JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of public.employees at reports.department.rooms.key.holder: its documents, from id
SELECT DISTINCT "employees"."manager_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."keys" AS "keys" ON "keys"."holder_id" = "changed"."id"
JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "keys"."room_id"
JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."manager_id" IS NOT NULL;

-- A changed row of public.departments at department: its documents, from code
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::text[]) AS "changed" ("code")
JOIN "public"."employees" AS "employees" ON "employees"."department" = "changed"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of hr.sites at department.site: its documents, from country, number
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "changed"."country"
  AND "departments"."site_number" = "changed"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of hr.site_tags at department.site.tags (through site_tags): its documents, from country, number
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::text[], $2::bigint[]) AS "changed" ("country", "number")
JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."country"
  AND "sites"."number" = "changed"."number"
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
  AND "departments"."site_number" = "sites"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.tags at department.site.tags: its documents, from id
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "hr"."site_tags" AS "site_tags" ON "site_tags"."tag_id" = "changed"."id"
JOIN "hr"."sites" AS "sites" ON "sites"."country" = "site_tags"."country"
  AND "sites"."number" = "site_tags"."number"
JOIN "public"."departments" AS "departments" ON "departments"."site_country" = "sites"."country"
  AND "departments"."site_number" = "sites"."number"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.employees at department.size: its documents, from department
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::text[]) AS "changed" ("department")
JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.rooms at department.rooms: its documents, from department_code
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::text[]) AS "changed" ("department_code")
JOIN "public"."departments" AS "departments" ON "departments"."code" = "changed"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.keys at department.rooms.key: its documents, from room_id
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("room_id")
JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "changed"."room_id"
JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.employees at department.rooms.key.holder: its documents, from id
SELECT DISTINCT "employees"."id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."keys" AS "keys" ON "keys"."holder_id" = "changed"."id"
JOIN "public"."rooms" AS "rooms" ON "rooms"."id" = "keys"."room_id"
JOIN "public"."departments" AS "departments" ON "departments"."code" = "rooms"."department_code"
JOIN "public"."employees" AS "employees" ON "employees"."department" = "departments"."code"
WHERE "employees"."id" IS NOT NULL;

-- A changed row of public.badges at badge: its document's key is in employee_id

-- A changed row of public.memberships at projects (through memberships): its document's key is in employee_id

-- A changed row of public.projects at projects: its documents, from id
SELECT DISTINCT "memberships"."employee_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."memberships" AS "memberships" ON "memberships"."project_id" = "changed"."id"
WHERE "memberships"."employee_id" IS NOT NULL;

-- A changed row of public.memberships at projects.members (through memberships): its documents, from project_id
SELECT DISTINCT "memberships"."employee_id"::text
FROM unnest($1::bigint[]) AS "changed" ("project_id")
JOIN "public"."projects" AS "projects" ON "projects"."id" = "changed"."project_id"
JOIN "public"."memberships" AS "memberships" ON "memberships"."project_id" = "projects"."id"
WHERE "memberships"."employee_id" IS NOT NULL;

-- A changed row of public.employees at projects.members: its documents, from id
SELECT DISTINCT "memberships_2"."employee_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."memberships" AS "memberships" ON "memberships"."employee_id" = "changed"."id"
JOIN "public"."projects" AS "projects" ON "projects"."id" = "memberships"."project_id"
JOIN "public"."memberships" AS "memberships_2" ON "memberships_2"."project_id" = "projects"."id"
WHERE "memberships_2"."employee_id" IS NOT NULL;

-- A changed row of hr.employee_skills at skills (through employee_skills): its document's key is in employee_id

-- A changed row of hr.skills at skills: its documents, from id
SELECT DISTINCT "employee_skills"."employee_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "hr"."employee_skills" AS "employee_skills" ON "employee_skills"."skill_id" = "changed"."id"
WHERE "employee_skills"."employee_id" IS NOT NULL;

-- A changed row of public.phones at phones: its document's key is in employee_id

-- Of hr.employee_skills are read: employee_id, skill_id
-- Its replica identity covers: employee_id

-- Of hr.site_tags are read: country, number, tag_id
-- Its replica identity covers: country, number

-- Of hr.sites are read: country, number, town
-- Its replica identity covers: country, number

-- Of hr.skills are read: id, name
-- Its replica identity covers: id

-- Of public.badges are read: code, employee_id, id, valid
-- Its replica identity covers: employee_id
-- Only rows count for which: ("valid")

-- Of public.departments are read: code, id, site_country, site_number
-- Its replica identity covers: code

-- Of public.employees are read: department, id, left_at, manager_id, name, on_leave
-- Its replica identity covers: department, id, manager_id

-- Of public.keys are read: holder_id, id, room_id
-- Its replica identity covers: room_id

-- Of public.memberships are read: active, employee_id, project_id
-- Its replica identity covers: employee_id, project_id

-- Of public.phones are read: employee_id, number, priority
-- Its replica identity covers: employee_id

-- Of public.projects are read: id, title
-- Its replica identity covers: id

-- Of public.rooms are read: department_code, id
-- Its replica identity covers: department_code

-- Of public.tags are read: id, tag
-- Its replica identity covers: id
