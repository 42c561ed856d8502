/**
 * What the typed client costs: decoding a page of documents, beside Jackson's data binding; building a query, beside
 * opensearch-java's own builders.
 *
 * <p>Enters: the number of repetitions. Leaves: a table, and an exit code: 0 if every bound was kept, 1 if one was missed or
 * something failed, 2 if the arguments are wrong.
 *
 * <p>Read {@code ClientSpeed} first; {@code Decoding} and {@code QueryBuilding} are what is measured.
 */
@NullMarked
package dev.penstock.benchmarks.client;

import org.jspecify.annotations.NullMarked;
