/**
 * Typed search. Generated query classes begin a {@link dev.penstock.client.Search}; it is sent with a
 * {@link dev.penstock.client.SearchClient} and becomes a {@link dev.penstock.client.SearchPage} of records.
 *
 * <p>What enters are clauses and orders of {@link dev.penstock.client.query} and a client of opensearch-java, what leaves are
 * records, built by the generated builders. At every level the request and the response of opensearch-java are at hand.
 *
 * <p>Read {@link dev.penstock.client.Search} first.
 */
@NullMarked
package dev.penstock.client;

import org.jspecify.annotations.NullMarked;
