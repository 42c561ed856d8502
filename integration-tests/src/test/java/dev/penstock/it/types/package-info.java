/** A record with every scalar type, and one with a composite key. */
@NullMarked
package dev.penstock.it.types;

import org.jspecify.annotations.NullMarked;
