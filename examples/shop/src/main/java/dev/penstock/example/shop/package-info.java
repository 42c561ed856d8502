/**
 * A shop that wants its customers and products found: two records, and a program that keeps their indexes in step.
 *
 * <p>Enters: the tables that the migrations in {@code db/migration} make. Leaves: the indexes {@code users} and {@code
 * products}. Read {@link dev.penstock.example.shop.User} first; it is all that a user of Penstock writes. The demo that
 * shows it at work is in {@code dev.penstock.example.shop.demo}.
 */
@NullMarked
package dev.penstock.example.shop;

import org.jspecify.annotations.NullMarked;
