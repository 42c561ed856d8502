/** A record whose documents pass Java code. */
@NullMarked
package dev.penstock.it.typed;

import org.jspecify.annotations.NullMarked;
