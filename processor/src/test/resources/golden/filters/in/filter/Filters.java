package filter;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import org.jspecify.annotations.NullMarked;

/** Every kind of filter. */
@NullMarked
@Index("filters")
@Table("owners")
public record Filters(
        @Id int id,
        @Count(table = "orders", foreignKey = "owner_id", where = "status = 'OPEN'")
                long f01,
        @Count(table = "orders", foreignKey = "owner_id", where = "status IN ('OPEN', 'PAID') AND NOT archived")
                long f02,
        @Count(table = "orders", foreignKey = "owner_id", where = "placed_at >= DATE '2024-01-01' AND placed_at < timestamp with time zone '2025-01-01 00:00+00'")
                long f03,
        @Count(table = "orders", foreignKey = "owner_id", where = "total::numeric(10, 2) BETWEEN 1 AND 1e3 OR CAST(total AS double precision) > .5")
                long f04,
        @Count(table = "orders", foreignKey = "owner_id", where = "lower(note) LIKE 'a\\_%' ESCAPE '\\'")
                long f05,
        @Count(table = "orders", foreignKey = "owner_id", where = "extract(year FROM placed_at AT TIME ZONE 'UTC') = 2024")
                long f06,
        @Count(table = "orders", foreignKey = "owner_id", where = "note = $tag$it's $$ \"here\"$tag$ OR note IS NULL")
                long f07,
        @Count(table = "orders", foreignKey = "owner_id", where = "tags @> ARRAY['a', 'b']::text[] AND tags[1] = 'a'")
                long f08,
        @Count(table = "orders", foreignKey = "owner_id", where = "coalesce(date, now_at) - interval '1' day < placed_at")
                long f09,
        @Count(table = "orders", foreignKey = "owner_id", where = "archived IS NOT TRUE AND (archived IS UNKNOWN OR archived = false)")
                long f10,
        @Count(table = "orders", foreignKey = "owner_id", where = "\"Select\" > 0 and Status <> E'\\'' collate \"C\"")
                long f11,
        @Count(table = "orders", foreignKey = "owner_id", where = "pg_catalog.length(note) > 16")
                long f12,
        @Count(table = "orders", foreignKey = "owner_id", where = "CASE WHEN total > 1 THEN substring(note from 1 for 2) ELSE trim(both 'x' from note) END = 'ab'")
                long f13,
        @Count(table = "orders", foreignKey = "owner_id", where = "status = any ('{OPEN,PAID}'::text[])")
                long f14,
        @Count(table = "orders", foreignKey = "owner_id", where = "date = '2024-01-01'::date")
                long f15,
        @Count(table = "orders", foreignKey = "owner_id", where = "total % 2 = 0 AND total ^ 2 > -1 AND position('a' in note) > 0")
                long f16) {}
