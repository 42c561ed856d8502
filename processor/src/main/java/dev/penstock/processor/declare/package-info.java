/**
 * What users wrote, and nothing more: records, their components, and the annotations on them, free of compiler types.
 *
 * <p>A declaration may be wrong in every way that Java allows; the rules of {@code check} say so. Each thing that a
 * message can point at carries its {@link dev.penstock.processor.declare.Origin}. What enters comes from {@code read};
 * what leaves goes to {@code check}, and to {@code model} once nothing is wrong with it.
 *
 * <p>Read {@link dev.penstock.processor.declare.RecordDeclaration} first.
 */
@NullMarked
package dev.penstock.processor.declare;

import org.jspecify.annotations.NullMarked;
