/** A record with each kind of table. */
@NullMarked
package dev.penstock.it.books;

import org.jspecify.annotations.NullMarked;
