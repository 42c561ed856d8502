/**
 * A demo that brings its own servers: it loads the shop, seeds the indexes, makes changes and shows what becomes of them.
 *
 * <p>Enters: options, see {@code --help}. Leaves: text, and an exit code: 0 if every document was as the database says, 1
 * if not or if something failed, 2 if the options are wrong. Nothing stays on the machine. What a document should be comes
 * from {@code ShopDocuments}, which shares no SQL with the engine.
 *
 * <p>Read {@code ShopDemo} first, then {@code Tour}, which says what happens, and {@code LiveChange}, which measures it.
 */
@NullMarked
package dev.penstock.example.shop.demo;

import org.jspecify.annotations.NullMarked;
