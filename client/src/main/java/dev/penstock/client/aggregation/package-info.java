/**
 * What is calculated of all documents that a search finds: counts by values, ranges and intervals, and numbers.
 *
 * <p>What enters are fields of {@link dev.penstock.client.query}; what leaves are the aggregations of opensearch-java, and results with
 * the types of the fields. An aggregation that is kept is what its result is asked by.
 *
 * <p>Read {@link dev.penstock.client.aggregation.Aggregations} first.
 */
@NullMarked
package dev.penstock.client.aggregation;

import org.jspecify.annotations.NullMarked;
