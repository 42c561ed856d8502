/**
 * A record with a field of each kind that can be searched, and the searches that are made of it.
 *
 * <p>Each class of cases has searches of one kind, with what they must find among the rows of {@code Rows}.
 */
@NullMarked
package dev.penstock.it.queries;

import org.jspecify.annotations.NullMarked;
