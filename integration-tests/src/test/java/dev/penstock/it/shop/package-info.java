/** A shop's documents: users with their orders and items. */
@NullMarked
package dev.penstock.it.shop;

import org.jspecify.annotations.NullMarked;
