/**
 * The words of queries: the fields of an index, the clauses that can be made of them, and orders.
 *
 * <p>Generated query classes hold a {@link dev.penstock.client.query.Field} for each component of a record. Which interface it
 * has follows from its mapping, so that only what makes sense for it can be written. Clauses and orders leave as the types of
 * opensearch-java; nothing here talks to a server.
 *
 * <p>Read {@link dev.penstock.client.query.Clause} first, then {@link dev.penstock.client.query.ExactField}.
 */
@NullMarked
package dev.penstock.client.query;

import org.jspecify.annotations.NullMarked;
