/**
 * A record for each kind of value, and one for each kind of field in the index.
 *
 * <p>Each component has the name of its column. Values that OpenSearch or Java cannot hold are in {@code docs/values.md},
 * with what becomes of them.
 */
@NullMarked
package dev.penstock.it.values;

import org.jspecify.annotations.NullMarked;
