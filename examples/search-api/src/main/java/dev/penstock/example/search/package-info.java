/**
 * A REST service over the documents of the catalog, as a team would write one: parameters of a request become a typed search,
 * and its hits become JSON.
 *
 * <p>{@link dev.penstock.example.search.SearchApi} starts it; {@code ProductSearch} is what there is to learn from.
 */
@NullMarked
package dev.penstock.example.search;

import org.jspecify.annotations.NullMarked;
