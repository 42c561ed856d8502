package dev.penstock.catalog;

/**
 * A domain (PostgreSQL documentation, 8.18 Domain Types).
 *
 * @param type the domain as columns name it, with its schema, quoted where needed: {@code public.email}
 * @param base the type that it narrows, which may be a domain
 * @param nullable whether it has null; a column of a domain that has not, has not either
 */
public record DomainEntry(String type, String base, boolean nullable) {}
