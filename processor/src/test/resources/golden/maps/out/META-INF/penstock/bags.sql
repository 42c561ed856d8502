-- The index bags (594b6db1), generated from maps.Bag. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "bags"."id",
    'dates', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'times', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?$'
    ), '{}'::jsonb) END,
    'locals', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'instants', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'offsets', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'uuids', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
    ), '{}'::jsonb) END,
    'addresses', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^((::([fF]{4}:)?)?((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|(?!([^:]*:){8})([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?::([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?|([0-9a-fA-F]{1,4}:){7}:|:(:[0-9a-fA-F]{1,4}){7})$'
    ), '{}'::jsonb) END,
    'durations', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'number'
    ), '{}'::jsonb) END,
    'sizes', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE jsonb_typeof("members"."value") IN ('string', 'number', 'boolean')
        AND octet_length("members"."key") + octet_length("members"."value"::text) <= 32000
    ), '{}'::jsonb) END
  )::text AS "document",
  "bags"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."bags" AS "bags" ON "bags"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "bags"."id",
    'dates', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'times', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?$'
    ), '{}'::jsonb) END,
    'locals', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'instants', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'offsets', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$'
        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
    ), '{}'::jsonb) END,
    'uuids', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
    ), '{}'::jsonb) END,
    'addresses', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'string'
        AND ("members"."value" #>> '{}') ~ '^((::([fF]{4}:)?)?((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|(?!([^:]*:){8})([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?::([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?|([0-9a-fA-F]{1,4}:){7}:|:(:[0-9a-fA-F]{1,4}){7})$'
    ), '{}'::jsonb) END,
    'durations', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND jsonb_typeof("members"."value") = 'number'
    ), '{}'::jsonb) END,
    'sizes', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
      WHERE jsonb_typeof("members"."value") IN ('string', 'number', 'boolean')
        AND octet_length("members"."key") + octet_length("members"."value"::text) <= 32000
    ), '{}'::jsonb) END
  )::text AS "document",
  "bags"."id"::text
FROM "public"."bags" AS "bags"
WHERE ($1::bigint IS NULL OR "bags"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "bags"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "bags"."id"::text
FROM "public"."bags" AS "bags"
WHERE ($1::bigint IS NULL OR "bags"."id" > $1::bigint)
ORDER BY "bags"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.bags at the root: its document's key is in id

-- Of public.bags are read: id, texts
-- Its replica identity covers: id
