-- The index continents (c7fa5c96), generated from deep.Continent. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'code', "continents"."code"::text,
    'countries', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "countries"."id",
          'name', "countries"."name"::text,
          'population', "countries"."population",
          'regions', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "regions"."id",
                'name', "regions"."name"::text,
                'cities', COALESCE((
                  SELECT json_agg(
                    json_build_object(
                      'id', "cities"."id",
                      'harbour', "cities"."harbour"
                    )
                    ORDER BY "cities"."id"
                  )
                  FROM "public"."cities" AS "cities"
                  WHERE "cities"."region_id" = "regions"."id"
                ), '[]'::json),
                'harbours', (
                  SELECT count(*)
                  FROM "public"."cities" AS "cities"
                  WHERE "cities"."region_id" = "regions"."id"
                    AND ("cities"."harbour")
                )
              )
              ORDER BY "regions"."name", "regions"."id"
            )
            FROM (
              SELECT "regions"."id", "regions"."name"
              FROM "public"."regions" AS "regions"
              WHERE "regions"."country_id" = "countries"."id"
                AND ("regions"."deleted" IS NOT TRUE)
              ORDER BY "regions"."name", "regions"."id"
              LIMIT 1
            ) AS "regions"
          ), '[]'::json),
          'regionCount', (
            SELECT count(*)
            FROM "public"."regions" AS "regions"
            WHERE "regions"."country_id" = "countries"."id"
          )
        )
        ORDER BY "countries"."population" DESC NULLS LAST, "countries"."name", "countries"."id"
      )
      FROM (
        SELECT "countries"."id", "countries"."name", "countries"."population"
        FROM "public"."countries" AS "countries"
        WHERE "countries"."continent" = "continents"."code"
        ORDER BY "countries"."population" DESC NULLS LAST, "countries"."name", "countries"."id"
        LIMIT 2
      ) AS "countries"
    ), '[]'::json)
  )::text AS "document",
  "continents"."code"::text
FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
JOIN "public"."continents" AS "continents" ON "continents"."code" = "requested"."code";

-- The documents of a range of keys
SELECT
  json_build_object(
    'code', "continents"."code"::text,
    'countries', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "countries"."id",
          'name', "countries"."name"::text,
          'population', "countries"."population",
          'regions', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "regions"."id",
                'name', "regions"."name"::text,
                'cities', COALESCE((
                  SELECT json_agg(
                    json_build_object(
                      'id', "cities"."id",
                      'harbour', "cities"."harbour"
                    )
                    ORDER BY "cities"."id"
                  )
                  FROM "public"."cities" AS "cities"
                  WHERE "cities"."region_id" = "regions"."id"
                ), '[]'::json),
                'harbours', (
                  SELECT count(*)
                  FROM "public"."cities" AS "cities"
                  WHERE "cities"."region_id" = "regions"."id"
                    AND ("cities"."harbour")
                )
              )
              ORDER BY "regions"."name", "regions"."id"
            )
            FROM (
              SELECT "regions"."id", "regions"."name"
              FROM "public"."regions" AS "regions"
              WHERE "regions"."country_id" = "countries"."id"
                AND ("regions"."deleted" IS NOT TRUE)
              ORDER BY "regions"."name", "regions"."id"
              LIMIT 1
            ) AS "regions"
          ), '[]'::json),
          'regionCount', (
            SELECT count(*)
            FROM "public"."regions" AS "regions"
            WHERE "regions"."country_id" = "countries"."id"
          )
        )
        ORDER BY "countries"."population" DESC NULLS LAST, "countries"."name", "countries"."id"
      )
      FROM (
        SELECT "countries"."id", "countries"."name", "countries"."population"
        FROM "public"."countries" AS "countries"
        WHERE "countries"."continent" = "continents"."code"
        ORDER BY "countries"."population" DESC NULLS LAST, "countries"."name", "countries"."id"
        LIMIT 2
      ) AS "countries"
    ), '[]'::json)
  )::text AS "document",
  "continents"."code"::text
FROM "public"."continents" AS "continents"
WHERE ($1::text IS NULL OR "continents"."code" > $1::text)
  AND ($2::text IS NULL OR "continents"."code" <= $2::text);

-- The end of the next range of keys
SELECT "continents"."code"::text
FROM "public"."continents" AS "continents"
WHERE ($1::text IS NULL OR "continents"."code" > $1::text)
ORDER BY "continents"."code"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.continents at the root: its document's key is in code

-- A changed row of public.countries at countries: its document's key is in continent

-- A changed row of public.regions at countries.regions: its documents, from country_id
SELECT DISTINCT "countries"."continent"::text
FROM unnest($1::bigint[]) AS "changed" ("country_id")
JOIN "public"."countries" AS "countries" ON "countries"."id" = "changed"."country_id"
WHERE "countries"."continent" IS NOT NULL;

-- A changed row of public.cities at countries.regions.cities: its documents, from region_id
SELECT DISTINCT "countries"."continent"::text
FROM unnest($1::bigint[]) AS "changed" ("region_id")
JOIN "public"."regions" AS "regions" ON "regions"."id" = "changed"."region_id"
JOIN "public"."countries" AS "countries" ON "countries"."id" = "regions"."country_id"
WHERE "countries"."continent" IS NOT NULL;

-- A changed row of public.cities at countries.regions.harbours: its documents, from region_id
SELECT DISTINCT "countries"."continent"::text
FROM unnest($1::bigint[]) AS "changed" ("region_id")
JOIN "public"."regions" AS "regions" ON "regions"."id" = "changed"."region_id"
JOIN "public"."countries" AS "countries" ON "countries"."id" = "regions"."country_id"
WHERE "countries"."continent" IS NOT NULL;

-- A changed row of public.regions at countries.regionCount: its documents, from country_id
SELECT DISTINCT "countries"."continent"::text
FROM unnest($1::bigint[]) AS "changed" ("country_id")
JOIN "public"."countries" AS "countries" ON "countries"."id" = "changed"."country_id"
WHERE "countries"."continent" IS NOT NULL;

-- Of public.cities are read: harbour, id, region_id
-- Its replica identity covers: region_id

-- Of public.continents are read: code
-- Its replica identity covers: code

-- Of public.countries are read: continent, id, name, population
-- Its replica identity covers: continent

-- Of public.regions are read: country_id, deleted, id, name
-- Its replica identity covers: country_id
