package dev.penstock.processor.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.processor.sql.FragmentException.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a = 1                                | ("t"."a" = 1)                                    | a
            A>=b.c(1)                            | ("t"."a">=b.c(1))                                | a
            t.a = "B"                            | ("t"."a" = "t"."B")                              | a B
            a::text[] = '{}'                     | ("t"."a"::text[] = '{}')                         | a
            a::timestamp(3) without time zone < b| ("t"."a"::timestamp(3) without time zone < "t"."b") | a b
            a::public."My Type" IS NULL          | ("t"."a"::public."My Type" IS NULL)              | a
            cast(a as character varying(3)) = b  | (cast("t"."a" as character varying(3)) = "t"."b") | a b
            date = date '2024-01-01'             | ("t"."date" = date '2024-01-01')                 | date
            interval > interval '1' day to hour  | ("t"."interval" > interval '1' day to hour)      | interval
            extract(day from day) = 1            | (extract(day from "t"."day") = 1)                | day
            a at time zone zone < time           | ("t"."a" at time zone "t"."zone" < "t"."time")   | a zone time
            unknown is not unknown               | ("t"."unknown" is not unknown)                   | unknown
            a like escape escape '!'             | ("t"."a" like "t"."escape" escape '!')           | a escape
            now = filter                         | ("t"."now" = "t"."filter")                       | now filter
            f(x => a)                            | (f(x => "t"."a"))                                | a
            a - -1 > 1e-3                        | ("t"."a" - -1 > 1e-3)                            | a
            U&'d\\0061' = a                       | (U&'d\\0061' = "t"."a")                           | a
            (a).b = (a).c.d                      | (("t"."a").b = ("t"."a").c.d)                    | a
            a[1].b = "B"                         | ("t"."a"[1].b = "t"."B")                         | B a
            a = 'today'::text                    | ("t"."a" = 'today'::text)                        | a
            cast('now' as text) = 'now on'       | (cast('now' as text) = 'now on')                 |
            a = any ('{now,later}')              | ("t"."a" = any ('{now,later}'))                  | a
            a is not json object                 | ("t"."a" is not json object)                     | a
            json is json                         | ("t"."json" is json)                             | json
            to_tsvector('x'::regconfig, a) @@ b  | (to_tsvector('x'::regconfig, "t"."a") @@ "t"."b") | a b
            ÜBER = 1                             | ("t"."Über" = 1)                                 | Über
            """)
    void columnsAreQualifiedAndTheRestIsKept(String where, String sql, @Nullable String columns)
            throws FragmentException {
        Fragment filter = Fragment.parse(where, "t");
        assertEquals(sql, filter.sql("t"));
        assertEquals(sql.replace("\"t\".", ""), filter.sql());
        assertEquals(columns == null ? Set.of() : Set.of(columns.split(" ")), filter.columns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a = 1",
                "a = 1)",
                "a[1",
                "a = 'x",
                "a = \"x",
                "a = $tag$x$tg$",
                "a = E'\\'",
                "group = 1",
                "a::",
                "cast(a as )",
                " ",
                "a = \\",
                "U&\"a\" = 1",
                "x'\n' = a",
                "unnest(a) = 1",
                "(regexp_matches(a, 'b'))[1]",
                "jsonb_array_elements(a) = b",
                "a = '\ud83d'"
            })
    void whatIsNoConditionIsRefused(String where) {
        assertEquals(
                Kind.NOT_SQL,
                assertThrows(FragmentException.class, () -> Fragment.parse(where, "t"))
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = (select 1)",
                "a in (table b)",
                "with x as (values (1)) select 1",
                "a = $12",
                "a = 1; select 2",
                "a = 1 -- b",
                "a = 1 /* b */",
                "a +--1\n 1",
                "a < NOW()",
                "a < pg_catalog.now()",
                "a < \"now\"()",
                "a < current_timestamp(3)",
                "a = Current_User",
                "random() < 0.5",
                "uuid_generate_v4() = a",
                "nextval('s') = a",
                "sum(a) > 1",
                "row_number() over (order by a) = 1",
                "count(*) filter (where a) = 1",
                "a = date ' Today '",
                "a = 'tomorrow'::date",
                "a > 'today'",
                "a in ('x', ' NOW ')",
                "a > timestamp 'today 12:00'",
                "a > 'Tomorrow allballs'::timestamptz",
                "cast('now' as timestamp with time zone) > a",
                "a > 'today 12:00'",
                "a > '12:00 PM Today UTC'",
                "a && '[today,)'",
                "a = any ('{now,2024-01-01}')",
                "a > 'now'::text::timestamptz",
                "a > cast('now'::text as date)",
                "a > 'now'::pg_catalog.timestamptz",
                "a > cast('now' as \"timestamptz\")",
                "a && '[today,)'::daterange",
                "a && tstzrange '[now,)'",
                "a::regclass = b",
                "to_regclass(a) = b",
                "table_to_xml(a, true, true, '') is null",
                "ts_rewrite(a, 'select b') = c",
                "array_shuffle(a) = b",
                "obj_description(a, 'b') = c",
                "has_database_privilege(a, 'b')",
                "any_value(a) = 1",
                "u.a = 1",
                "s.t.a = 1",
                "age(a) > interval '1 year'"
            })
    void whatMayChangeWhileTheRowDoesNotIsRefused(String where) {
        assertEquals(
                Kind.NOT_TRACKABLE,
                assertThrows(FragmentException.class, () -> Fragment.parse(where, "t"))
                        .kind());
    }
}
