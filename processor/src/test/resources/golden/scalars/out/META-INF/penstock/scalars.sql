-- The index scalars (bf3f5968), generated from types.Scalars. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "scalars"."id",
    'string', "scalars"."string"::text,
    'flag', "scalars"."flag",
    'small', "scalars"."small",
    'whole', "scalars"."whole",
    'large', "scalars"."large",
    'single', CASE WHEN "scalars"."single"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."single" END,
    'twice', CASE WHEN "scalars"."twice"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."twice" END,
    'exact', CASE WHEN "scalars"."exact"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."exact" END,
    'uuid', "scalars"."uuid",
    'instant', CASE WHEN "scalars"."instant" >= '0001-01-01' AND "scalars"."instant" < '10000-01-01' THEN "scalars"."instant"::timestamptz END,
    'offset', CASE WHEN "scalars"."offset" >= '0001-01-01' AND "scalars"."offset" < '10000-01-01' THEN "scalars"."offset"::timestamptz END,
    'day', CASE WHEN "scalars"."day" >= '0001-01-01' AND "scalars"."day" < '10000-01-01' THEN "scalars"."day"::date END,
    'moment', CASE WHEN "scalars"."moment" >= '0001-01-01' AND "scalars"."moment" < '10000-01-01' THEN "scalars"."moment"::timestamp END,
    'bytes', replace(encode("scalars"."bytes", 'base64'), E'\n', ''),
    'color', "scalars"."color"::text,
    'stringOrNull', "scalars"."string_or_null"::text,
    'flagOrNull', "scalars"."flag_or_null",
    'smallOrNull', "scalars"."small_or_null",
    'wholeOrNull', "scalars"."whole_or_null",
    'largeOrNull', "scalars"."large_or_null",
    'singleOrNull', CASE WHEN "scalars"."single_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."single_or_null" END,
    'twiceOrNull', CASE WHEN "scalars"."twice_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."twice_or_null" END,
    'exactOrNull', CASE WHEN "scalars"."exact_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."exact_or_null" END,
    'uuidOrNull', "scalars"."uuid_or_null",
    'instantOrNull', CASE WHEN "scalars"."instant_or_null" >= '0001-01-01' AND "scalars"."instant_or_null" < '10000-01-01' THEN "scalars"."instant_or_null"::timestamptz END,
    'offsetOrNull', CASE WHEN "scalars"."offset_or_null" >= '0001-01-01' AND "scalars"."offset_or_null" < '10000-01-01' THEN "scalars"."offset_or_null"::timestamptz END,
    'dayOrNull', CASE WHEN "scalars"."day_or_null" >= '0001-01-01' AND "scalars"."day_or_null" < '10000-01-01' THEN "scalars"."day_or_null"::date END,
    'momentOrNull', CASE WHEN "scalars"."moment_or_null" >= '0001-01-01' AND "scalars"."moment_or_null" < '10000-01-01' THEN "scalars"."moment_or_null"::timestamp END,
    'bytesOrNull', replace(encode("scalars"."bytes_or_null", 'base64'), E'\n', ''),
    'colorOrNull', "scalars"."color_or_null"::text,
    'text', "scalars"."text"::text,
    'keyword', "scalars"."keyword"::text,
    'boxed', "scalars"."boxed"
  )::text AS "document",
  "scalars"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."scalars" AS "scalars" ON "scalars"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "scalars"."id",
    'string', "scalars"."string"::text,
    'flag', "scalars"."flag",
    'small', "scalars"."small",
    'whole', "scalars"."whole",
    'large', "scalars"."large",
    'single', CASE WHEN "scalars"."single"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."single" END,
    'twice', CASE WHEN "scalars"."twice"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."twice" END,
    'exact', CASE WHEN "scalars"."exact"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."exact" END,
    'uuid', "scalars"."uuid",
    'instant', CASE WHEN "scalars"."instant" >= '0001-01-01' AND "scalars"."instant" < '10000-01-01' THEN "scalars"."instant"::timestamptz END,
    'offset', CASE WHEN "scalars"."offset" >= '0001-01-01' AND "scalars"."offset" < '10000-01-01' THEN "scalars"."offset"::timestamptz END,
    'day', CASE WHEN "scalars"."day" >= '0001-01-01' AND "scalars"."day" < '10000-01-01' THEN "scalars"."day"::date END,
    'moment', CASE WHEN "scalars"."moment" >= '0001-01-01' AND "scalars"."moment" < '10000-01-01' THEN "scalars"."moment"::timestamp END,
    'bytes', replace(encode("scalars"."bytes", 'base64'), E'\n', ''),
    'color', "scalars"."color"::text,
    'stringOrNull', "scalars"."string_or_null"::text,
    'flagOrNull', "scalars"."flag_or_null",
    'smallOrNull', "scalars"."small_or_null",
    'wholeOrNull', "scalars"."whole_or_null",
    'largeOrNull', "scalars"."large_or_null",
    'singleOrNull', CASE WHEN "scalars"."single_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."single_or_null" END,
    'twiceOrNull', CASE WHEN "scalars"."twice_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."twice_or_null" END,
    'exactOrNull', CASE WHEN "scalars"."exact_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."exact_or_null" END,
    'uuidOrNull', "scalars"."uuid_or_null",
    'instantOrNull', CASE WHEN "scalars"."instant_or_null" >= '0001-01-01' AND "scalars"."instant_or_null" < '10000-01-01' THEN "scalars"."instant_or_null"::timestamptz END,
    'offsetOrNull', CASE WHEN "scalars"."offset_or_null" >= '0001-01-01' AND "scalars"."offset_or_null" < '10000-01-01' THEN "scalars"."offset_or_null"::timestamptz END,
    'dayOrNull', CASE WHEN "scalars"."day_or_null" >= '0001-01-01' AND "scalars"."day_or_null" < '10000-01-01' THEN "scalars"."day_or_null"::date END,
    'momentOrNull', CASE WHEN "scalars"."moment_or_null" >= '0001-01-01' AND "scalars"."moment_or_null" < '10000-01-01' THEN "scalars"."moment_or_null"::timestamp END,
    'bytesOrNull', replace(encode("scalars"."bytes_or_null", 'base64'), E'\n', ''),
    'colorOrNull', "scalars"."color_or_null"::text,
    'text', "scalars"."text"::text,
    'keyword', "scalars"."keyword"::text,
    'boxed', "scalars"."boxed"
  )::text AS "document",
  "scalars"."id"::text
FROM "public"."scalars" AS "scalars"
WHERE ($1::bigint IS NULL OR "scalars"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "scalars"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "scalars"."id"::text
FROM "public"."scalars" AS "scalars"
WHERE ($1::bigint IS NULL OR "scalars"."id" > $1::bigint)
ORDER BY "scalars"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.scalars at the root: its document's key is in id

-- Of public.scalars are read: boxed, bytes, bytes_or_null, color, color_or_null, day, day_or_null, exact, exact_or_null, flag, flag_or_null, id, instant, instant_or_null, keyword, large, large_or_null, moment, moment_or_null, offset, offset_or_null, single, single_or_null, small, small_or_null, string, string_or_null, text, twice, twice_or_null, uuid, uuid_or_null, whole, whole_or_null
-- Its replica identity covers: id
