/**
 * The only room that sees the compiler: elements and types enter, declarations leave.
 *
 * <p>Three facts shape it. A message on a record component has no line on JDK 17 (JDK-8295184), so an
 * {@link dev.penstock.processor.read.ElementOrigin} is the component's backing field. A record from a class file shows no
 * {@code @Nullable} on JDK 17, so {@code NullnessReader} reads the descriptor that was written when it was compiled. And
 * elements do not outlive a round, so {@link dev.penstock.processor.read.Vocabulary} keeps names, and everything is read
 * again in each round.
 *
 * <p>Read {@link dev.penstock.processor.read.DeclarationReader} first.
 */
@NullMarked
package dev.penstock.processor.read;

import org.jspecify.annotations.NullMarked;
