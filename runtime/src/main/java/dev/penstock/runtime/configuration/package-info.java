/**
 * The configuration file: what stands in it, and where.
 *
 * <p>Enters: text in YAML, and the keys that there are. Leaves: settings, each with its file and line, whose references to
 * variables are resolved when they are asked for; or every mistake at once. Knows nothing of options, databases or
 * indexes: {@code dev.penstock.runtime.cli} says which keys there are and what becomes of them. {@link
 * dev.penstock.runtime.configuration.ConfigurationFile} is read first.
 */
@NullMarked
package dev.penstock.runtime.configuration;

import org.jspecify.annotations.NullMarked;
