/**
 * The annotation processor. Records with {@code @Index} enter; index definitions and document builders leave, as Java, as
 * JSON and as SQL.
 *
 * <p>It has rooms, each of which knows only those before it: {@code declare} and {@code sql} hold what users wrote,
 * {@code read} takes it from the compiler, {@code check} finds what is wrong, {@code model} holds what it means,
 * {@code generate} writes it down. Only {@code read} and this package see
 * the elements and types of the compiler. {@code scaffold} stands beside them: it writes records, from a catalog.
 *
 * <p>Read {@link dev.penstock.processor.IndexProcessor} first.
 */
@NullMarked
package dev.penstock.processor;

import org.jspecify.annotations.NullMarked;
