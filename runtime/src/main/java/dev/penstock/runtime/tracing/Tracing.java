package dev.penstock.runtime.tracing;

import dev.penstock.runtime.spi.WorkListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether there is anything to trace with. */
public final class Tracing {

    private static final Logger LOG = LoggerFactory.getLogger(Tracing.class);

    private Tracing() {}

    /**
     * What makes spans of an engine's work, if the API of OpenTelemetry (1.57 or later) is on the class path. Spans go where its agent, or
     * the application by {@code GlobalOpenTelemetry.set}, has them go; nowhere as long as neither has.
     *
     * @param sink the name of the engine's sink
     */
    public static WorkListener of(String sink) {
        try {
            return BatchSpans.of(sink);
        } catch (LinkageError e) {
            LOG.debug("no traces: the API of OpenTelemetry is not there, or is too old", e);
            return WorkListener.NONE;
        }
    }
}
