-- The index users (35fba22f), generated from User. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "users"."id",
    'name', "users"."name"::text,
    'reports', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "users_2"."id"
        )
        ORDER BY "users_2"."id"
      )
      FROM "public"."users" AS "users_2"
      WHERE "users_2"."manager_id" = "users"."id"
    ), '[]'::json)
  )::text AS "document",
  "users"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."users" AS "users" ON "users"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "users"."id",
    'name', "users"."name"::text,
    'reports', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "users_2"."id"
        )
        ORDER BY "users_2"."id"
      )
      FROM "public"."users" AS "users_2"
      WHERE "users_2"."manager_id" = "users"."id"
    ), '[]'::json)
  )::text AS "document",
  "users"."id"::text
FROM "public"."users" AS "users"
WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "users"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "users"."id"::text
FROM "public"."users" AS "users"
WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
ORDER BY "users"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.users at the root: its document's key is in id

-- A changed row of public.users at reports: its document's key is in manager_id

-- Of public.users are read: id, manager_id, name
-- Its replica identity covers: id, manager_id
