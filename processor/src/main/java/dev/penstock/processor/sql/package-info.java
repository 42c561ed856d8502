/**
 * The fragments of SQL that users write in annotations: orders and filters.
 *
 * <p>What enters is the text of {@code orderBy} or {@code where}; what leaves is an
 * {@link dev.penstock.processor.sql.Order} or a {@link dev.penstock.processor.sql.Fragment} whose columns are known, so
 * that they can be written again under any alias, or a {@link dev.penstock.processor.sql.FragmentException} that says
 * what is wrong. {@link dev.penstock.processor.sql.Quoting} writes names and strings.
 *
 * <p>Read {@link dev.penstock.processor.sql.FragmentParser} first; {@link dev.penstock.processor.sql.Tokenizer} follows
 * the PostgreSQL documentation, 4.1 Lexical Structure.
 */
@NullMarked
package dev.penstock.processor.sql;

import org.jspecify.annotations.NullMarked;
