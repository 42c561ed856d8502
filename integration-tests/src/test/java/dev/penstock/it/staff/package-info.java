/** A record with every verb under every other. */
@NullMarked
package dev.penstock.it.staff;

import org.jspecify.annotations.NullMarked;
