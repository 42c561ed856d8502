-- The index people (6203bd27), generated from people.Person. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "people"."id",
    'name', "people"."name"::text,
    'seniors', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "people_2"."id",
          'reportName', "people_2"."name"::text,
          'leaves', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "people_3"."id",
                'below', (
                  SELECT count(*)
                  FROM "public"."people" AS "people_4"
                  WHERE "people_4"."manager_id" = "people_3"."id"
                )
              )
              ORDER BY "people_3"."id"
            )
            FROM "public"."people" AS "people_3"
            WHERE "people_3"."manager_id" = "people_2"."id"
          ), '[]'::json)
        )
        ORDER BY "people_2"."id"
      )
      FROM "public"."people" AS "people_2"
      WHERE "people_2"."manager_id" = "people"."id"
        AND ("people_2"."left_company" IS NOT TRUE)
        AND ("people_2"."level" = 'senior')
    ), '[]'::json),
    'others', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "people_2"."id",
          'reportName', "people_2"."name"::text,
          'leaves', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "people_3"."id",
                'below', (
                  SELECT count(*)
                  FROM "public"."people" AS "people_4"
                  WHERE "people_4"."manager_id" = "people_3"."id"
                )
              )
              ORDER BY "people_3"."id"
            )
            FROM "public"."people" AS "people_3"
            WHERE "people_3"."manager_id" = "people_2"."id"
          ), '[]'::json)
        )
        ORDER BY "people_2"."id"
      )
      FROM (
        SELECT "people_2"."id", "people_2"."name"
        FROM "public"."people" AS "people_2"
        WHERE "people_2"."manager_id" = "people"."id"
          AND ("people_2"."left_company" IS NOT TRUE)
          AND ("people_2"."level" IS DISTINCT FROM 'senior')
        ORDER BY "people_2"."id"
        LIMIT 2
      ) AS "people_2"
    ), '[]'::json),
    'mentored', (
      SELECT count(*)
      FROM "public"."people" AS "people_2"
      WHERE "people_2"."mentor_id" = "people"."id"
    )
  )::text AS "document",
  "people"."id"::text
FROM unnest($1::uuid[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."people" AS "people" ON "people"."id" = "requested"."id"
WHERE ("people"."left_company" IS NOT TRUE);

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "people"."id",
    'name', "people"."name"::text,
    'seniors', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "people_2"."id",
          'reportName', "people_2"."name"::text,
          'leaves', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "people_3"."id",
                'below', (
                  SELECT count(*)
                  FROM "public"."people" AS "people_4"
                  WHERE "people_4"."manager_id" = "people_3"."id"
                )
              )
              ORDER BY "people_3"."id"
            )
            FROM "public"."people" AS "people_3"
            WHERE "people_3"."manager_id" = "people_2"."id"
          ), '[]'::json)
        )
        ORDER BY "people_2"."id"
      )
      FROM "public"."people" AS "people_2"
      WHERE "people_2"."manager_id" = "people"."id"
        AND ("people_2"."left_company" IS NOT TRUE)
        AND ("people_2"."level" = 'senior')
    ), '[]'::json),
    'others', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "people_2"."id",
          'reportName', "people_2"."name"::text,
          'leaves', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "people_3"."id",
                'below', (
                  SELECT count(*)
                  FROM "public"."people" AS "people_4"
                  WHERE "people_4"."manager_id" = "people_3"."id"
                )
              )
              ORDER BY "people_3"."id"
            )
            FROM "public"."people" AS "people_3"
            WHERE "people_3"."manager_id" = "people_2"."id"
          ), '[]'::json)
        )
        ORDER BY "people_2"."id"
      )
      FROM (
        SELECT "people_2"."id", "people_2"."name"
        FROM "public"."people" AS "people_2"
        WHERE "people_2"."manager_id" = "people"."id"
          AND ("people_2"."left_company" IS NOT TRUE)
          AND ("people_2"."level" IS DISTINCT FROM 'senior')
        ORDER BY "people_2"."id"
        LIMIT 2
      ) AS "people_2"
    ), '[]'::json),
    'mentored', (
      SELECT count(*)
      FROM "public"."people" AS "people_2"
      WHERE "people_2"."mentor_id" = "people"."id"
    )
  )::text AS "document",
  "people"."id"::text
FROM "public"."people" AS "people"
WHERE ($1::uuid IS NULL OR "people"."id" > $1::uuid)
  AND ($2::uuid IS NULL OR "people"."id" <= $2::uuid)
  AND ("people"."left_company" IS NOT TRUE);

-- The end of the next range of keys
SELECT "people"."id"::text
FROM "public"."people" AS "people"
WHERE ($1::uuid IS NULL OR "people"."id" > $1::uuid)
ORDER BY "people"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.people at the root: its document's key is in id

-- A changed row of public.people at seniors: its document's key is in manager_id

-- A changed row of public.people at seniors.leaves: its documents, from manager_id
SELECT DISTINCT "people"."manager_id"::text
FROM unnest($1::uuid[]) AS "changed" ("manager_id")
JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
WHERE "people"."manager_id" IS NOT NULL;

-- A changed row of public.people at seniors.leaves.below: its documents, from manager_id
SELECT DISTINCT "people_2"."manager_id"::text
FROM unnest($1::uuid[]) AS "changed" ("manager_id")
JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
JOIN "public"."people" AS "people_2" ON "people_2"."id" = "people"."manager_id"
WHERE "people_2"."manager_id" IS NOT NULL;

-- A changed row of public.people at others: its document's key is in manager_id

-- A changed row of public.people at others.leaves: its documents, from manager_id
SELECT DISTINCT "people"."manager_id"::text
FROM unnest($1::uuid[]) AS "changed" ("manager_id")
JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
WHERE "people"."manager_id" IS NOT NULL;

-- A changed row of public.people at others.leaves.below: its documents, from manager_id
SELECT DISTINCT "people_2"."manager_id"::text
FROM unnest($1::uuid[]) AS "changed" ("manager_id")
JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
JOIN "public"."people" AS "people_2" ON "people_2"."id" = "people"."manager_id"
WHERE "people_2"."manager_id" IS NOT NULL;

-- A changed row of public.people at mentored: its document's key is in mentor_id

-- Of public.people are read: id, left_company, level, manager_id, mentor_id, name
-- Its replica identity covers: id, manager_id, mentor_id
