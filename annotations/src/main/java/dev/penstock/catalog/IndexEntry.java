package dev.penstock.catalog;

/**
 * An index of PostgreSQL.
 *
 * @param name the name, as PostgreSQL stores it
 * @param unique whether it is unique: over an expression, or over some of the rows
 * @param definition what follows the table in CREATE INDEX: {@code USING btree (user_id, placed_at DESC)}
 */
public record IndexEntry(String name, boolean unique, String definition) {}
