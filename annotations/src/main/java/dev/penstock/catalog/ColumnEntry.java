package dev.penstock.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name the name, as PostgreSQL stores it
 * @param type the type as PostgreSQL writes it, with its schema if it is none of PostgreSQL's own, quoted where needed:
 *     {@code character varying(20)}, {@code public.order_status}, {@code text[]}
 * @param nullable whether a row may have null in it, as far as its own constraint says
 * @param generated {@code stored} or {@code virtual} when PostgreSQL computes it from other columns, else null
 *     (PostgreSQL documentation, 5.4 Generated Columns)
 * @param identity {@code always} or {@code by default} when PostgreSQL numbers the rows, else null (PostgreSQL
 *     documentation, 5.3 Identity Columns)
 */
public record ColumnEntry(
        String name,
        String type,
        boolean nullable,
        @Nullable String generated,
        @Nullable String identity) {}
