-- The index odd-names_1 (e86750b9), generated from odd.Odd. Do not edit.

-- The documents of a set of keys
SELECT
  "requested_2"."ordinal_2" AS "ordinal",
  json_build_object(
    'ordinal', "requested"."ordinal"::text,
    'quoted', "requested"."a ""quoted"" name"::text,
    'mixedCase', "requested"."MixedCase"::text,
    'reserved', "requested"."select"::text,
    'backslash', "requested"."back\slash """""" ends"::text,
    'percent', "requested"."%s"::text,
    'dollar', "requested"."$1"::text,
    'lineBreak', "requested".U&"line\000abreak 'and' tab\0009"::text,
    'unicode', "requested"."ünï 😀"::text,
    'comment', "requested"."*/ {@code"::text,
    'separators', "requested".U&"a b c\0085d‮e‍f"::text,
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
                'id', "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"."id"
              )
              ORDER BY "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"."id"
            )
            FROM "public"."xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé" AS "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"
            WHERE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"."document" = "requested_3"."ordinal"
          ), '[]'::json),
          'lines', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "li ne"."id"
              )
              ORDER BY "li ne"."id"
            )
            FROM "public"."li ne" AS "li ne"
            WHERE "li ne"."of " = "requested_3"."ordinal"
          ), '[]'::json)
        )
        ORDER BY "requested_3"."MixedCase" DESC NULLS FIRST, "requested_3"."ordinal"
      )
      FROM "a ""schema"""."requested" AS "requested_3"
      WHERE "requested_3"."parent ""id""" = "requested"."ordinal"
        AND ("requested_3"."Is Deleted?" IS NOT TRUE)
        AND ("requested_3"."MixedCase" <> U&'a''b\000a\\' AND "requested_3"."ordinal" <> ' c'' ' AND "requested_3"."ordinal" <> 'a b c')
    ), '[]'::json)
  )::text AS "document",
  "requested"."ordinal"::text
FROM unnest($1::text[]) WITH ORDINALITY AS "requested_2" ("ordinal", "ordinal_2")
JOIN "a ""schema"""."requested" AS "requested" ON "requested"."ordinal" = "requested_2"."ordinal"
WHERE ("requested"."Is Deleted?" IS NOT TRUE);

-- The documents of a range of keys
SELECT
  json_build_object(
    'ordinal', "requested"."ordinal"::text,
    'quoted', "requested"."a ""quoted"" name"::text,
    'mixedCase', "requested"."MixedCase"::text,
    'reserved', "requested"."select"::text,
    'backslash', "requested"."back\slash """""" ends"::text,
    'percent', "requested"."%s"::text,
    'dollar', "requested"."$1"::text,
    'lineBreak', "requested".U&"line\000abreak 'and' tab\0009"::text,
    'unicode', "requested"."ünï 😀"::text,
    'comment', "requested"."*/ {@code"::text,
    'separators', "requested".U&"a b c\0085d‮e‍f"::text,
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
                'id', "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"."id"
              )
              ORDER BY "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"."id"
            )
            FROM "public"."xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé" AS "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"
            WHERE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé"."document" = "requested_3"."ordinal"
          ), '[]'::json),
          'lines', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "li ne"."id"
              )
              ORDER BY "li ne"."id"
            )
            FROM "public"."li ne" AS "li ne"
            WHERE "li ne"."of " = "requested_3"."ordinal"
          ), '[]'::json)
        )
        ORDER BY "requested_3"."MixedCase" DESC NULLS FIRST, "requested_3"."ordinal"
      )
      FROM "a ""schema"""."requested" AS "requested_3"
      WHERE "requested_3"."parent ""id""" = "requested"."ordinal"
        AND ("requested_3"."Is Deleted?" IS NOT TRUE)
        AND ("requested_3"."MixedCase" <> U&'a''b\000a\\' AND "requested_3"."ordinal" <> ' c'' ' AND "requested_3"."ordinal" <> 'a b c')
    ), '[]'::json)
  )::text AS "document",
  "requested"."ordinal"::text
FROM "a ""schema"""."requested" AS "requested"
WHERE ($1::text IS NULL OR "requested"."ordinal" > $1::text)
  AND ($2::text IS NULL OR "requested"."ordinal" <= $2::text)
  AND ("requested"."Is Deleted?" IS NOT TRUE);

-- The end of the next range of keys
SELECT "requested"."ordinal"::text
FROM "a ""schema"""."requested" AS "requested"
WHERE ($1::text IS NULL OR "requested"."ordinal" > $1::text)
ORDER BY "requested"."ordinal"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of a "schema".requested at the root: its document's key is in ordinal

-- A changed row of a "schema".requested at changed: its document's key is in parent "id"

-- A changed row of public.changed at changed.document: its documents, from document
SELECT DISTINCT "requested"."parent ""id"""::text
FROM unnest($1::text[]) AS "changed" ("document")
JOIN "a ""schema"""."requested" AS "requested" ON "requested"."ordinal" = "changed"."document"
WHERE "requested"."parent ""id""" IS NOT NULL;

-- A changed row of public.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé at changed.sameAgain: its documents, from document
SELECT DISTINCT "requested"."parent ""id"""::text
FROM unnest($1::text[]) AS "changed" ("document")
JOIN "a ""schema"""."requested" AS "requested" ON "requested"."ordinal" = "changed"."document"
WHERE "requested"."parent ""id""" IS NOT NULL;

-- A changed row of public.li ne at changed.lines: its documents, from of 
SELECT DISTINCT "requested"."parent ""id"""::text
FROM unnest($1::text[]) AS "changed" ("of ")
JOIN "a ""schema"""."requested" AS "requested" ON "requested"."ordinal" = "changed"."of "
WHERE "requested"."parent ""id""" IS NOT NULL;

-- Of a "schema".requested are read: $1, %s, */ {@code, Is Deleted?, MixedCase, a "quoted" name, a b cd‮e‍f, back\slash """ ends, http_url_path2, line break 'and' tab , ordinal, parent "id", select, ünï 😀
-- Its replica identity covers: ordinal, parent "id"

-- Of public.changed are read: document, id
-- Its replica identity covers: document

-- Of public.li ne are read: id, of 
-- Its replica identity covers: of 

-- Of public.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé are read: document, id
-- Its replica identity covers: document
