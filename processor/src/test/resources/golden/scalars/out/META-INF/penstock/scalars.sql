-- The index scalars (eee3028b), generated from types.Scalars. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "scalars"."id",
    'string', "scalars"."string",
    'flag', "scalars"."flag",
    'small', "scalars"."small",
    'whole', "scalars"."whole",
    'large', "scalars"."large",
    'single', "scalars"."single",
    'twice', "scalars"."twice",
    'exact', "scalars"."exact",
    'uuid', "scalars"."uuid",
    'instant', "scalars"."instant",
    'offset', "scalars"."offset",
    'day', "scalars"."day",
    'moment', "scalars"."moment",
    'bytes', replace(encode("scalars"."bytes", 'base64'), E'\n', ''),
    'color', "scalars"."color"::text,
    'stringOrNull', "scalars"."string_or_null",
    'flagOrNull', "scalars"."flag_or_null",
    'smallOrNull', "scalars"."small_or_null",
    'wholeOrNull', "scalars"."whole_or_null",
    'largeOrNull', "scalars"."large_or_null",
    'singleOrNull', "scalars"."single_or_null",
    'twiceOrNull', "scalars"."twice_or_null",
    'exactOrNull', "scalars"."exact_or_null",
    'uuidOrNull', "scalars"."uuid_or_null",
    'instantOrNull', "scalars"."instant_or_null",
    'offsetOrNull', "scalars"."offset_or_null",
    'dayOrNull', "scalars"."day_or_null",
    'momentOrNull', "scalars"."moment_or_null",
    'bytesOrNull', replace(encode("scalars"."bytes_or_null", 'base64'), E'\n', ''),
    'colorOrNull', "scalars"."color_or_null"::text,
    'text', "scalars"."text",
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
    'string', "scalars"."string",
    'flag', "scalars"."flag",
    'small', "scalars"."small",
    'whole', "scalars"."whole",
    'large', "scalars"."large",
    'single', "scalars"."single",
    'twice', "scalars"."twice",
    'exact', "scalars"."exact",
    'uuid', "scalars"."uuid",
    'instant', "scalars"."instant",
    'offset', "scalars"."offset",
    'day', "scalars"."day",
    'moment', "scalars"."moment",
    'bytes', replace(encode("scalars"."bytes", 'base64'), E'\n', ''),
    'color', "scalars"."color"::text,
    'stringOrNull', "scalars"."string_or_null",
    'flagOrNull', "scalars"."flag_or_null",
    'smallOrNull', "scalars"."small_or_null",
    'wholeOrNull', "scalars"."whole_or_null",
    'largeOrNull', "scalars"."large_or_null",
    'singleOrNull', "scalars"."single_or_null",
    'twiceOrNull', "scalars"."twice_or_null",
    'exactOrNull', "scalars"."exact_or_null",
    'uuidOrNull', "scalars"."uuid_or_null",
    'instantOrNull', "scalars"."instant_or_null",
    'offsetOrNull', "scalars"."offset_or_null",
    'dayOrNull', "scalars"."day_or_null",
    'momentOrNull', "scalars"."moment_or_null",
    'bytesOrNull', replace(encode("scalars"."bytes_or_null", 'base64'), E'\n', ''),
    'colorOrNull', "scalars"."color_or_null"::text,
    'text', "scalars"."text",
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
