/**
 * Work of the engine as spans of OpenTelemetry, whose API need not be there. In: what a {@link
 * dev.penstock.runtime.spi.WorkListener} is told. Out: a span for each batch, with its builds and writes as children. Read {@link
 * dev.penstock.runtime.tracing.Tracing} first.
 */
@NullMarked
package dev.penstock.runtime.tracing;

import org.jspecify.annotations.NullMarked;
