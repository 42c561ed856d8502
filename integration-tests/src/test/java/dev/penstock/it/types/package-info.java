/** A record with every scalar type, one with a composite key, and one whose documents some rows do not allow. */
@NullMarked
package dev.penstock.it.types;

import org.jspecify.annotations.NullMarked;
