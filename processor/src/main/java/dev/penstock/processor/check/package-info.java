/**
 * Everything that can be wrong with a declaration: one rule, one file, one page in {@code docs/errors}.
 *
 * <p>Declarations enter, {@link dev.penstock.processor.check.Problem}s leave. A rule looks at declarations alone and
 * knows no other rule; it keeps silent where another one has to speak first, so that no problem is a consequence of
 * another. {@link dev.penstock.processor.check.Rules} lists them all.
 *
 * <p>Read {@code RelationNeedsKey} first: it is what a rule looks like.
 */
@NullMarked
package dev.penstock.processor.check;

import org.jspecify.annotations.NullMarked;
