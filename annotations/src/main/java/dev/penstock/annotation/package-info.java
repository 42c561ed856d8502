/**
 * The words users write on their records.
 *
 * <p>A record with {@link dev.penstock.annotation.Index} becomes a search document; the records nested in it become
 * nested objects. Each component is a field: its name is the key in the document, its snake_case form the column it is
 * read from, unless {@link dev.penstock.annotation.Column} says otherwise. A component that may be null is marked with
 * JSpecify's {@code @Nullable}.
 *
 * <p>Nothing here does anything by itself: the processor reads these annotations at compile time. Start with
 * {@link dev.penstock.annotation.Index}.
 */
@NullMarked
package dev.penstock.annotation;

import org.jspecify.annotations.NullMarked;
