package dev.penstock.runtime.tracing;

import dev.penstock.runtime.spi.WorkListener;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Locale;

/** A span for each batch, with its builds and writes as children. Thread-safe. */
final class BatchSpans implements WorkListener {

    private static final AttributeKey<String> SINK = AttributeKey.stringKey("penstock.sink");
    private static final AttributeKey<String> INDEX = AttributeKey.stringKey("penstock.index");
    private static final AttributeKey<String> POSITION = AttributeKey.stringKey("penstock.position");
    private static final AttributeKey<Long> CHANGES = AttributeKey.longKey("penstock.changes");
    private static final AttributeKey<Long> DOCUMENTS = AttributeKey.longKey("penstock.documents");
    private static final AttributeKey<Long> REJECTED = AttributeKey.longKey("penstock.rejected");
    private static final AttributeKey<Long> AGAIN = AttributeKey.longKey("penstock.again");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final End NOT_TRACED = outcome -> {};

    private final String sink;

    private BatchSpans(String sink) {
        this.sink = sink;
    }

    static WorkListener of(String sink) {
        GlobalOpenTelemetry.getOrNoop(); // fails here and now, if it is not there
        return new BatchSpans(sink);
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the end closes it, on the same thread
    public End begun(Work work) {
        // What seeds is no part of a batch, and would be as many traces as there are ranges.
        if (work.kind() != Kind.BATCH && !Span.current().getSpanContext().isValid()) {
            return NOT_TRACED;
        }
        Span span = span(work);
        Scope scope = span.makeCurrent();
        return outcome -> {
            scope.close();
            end(span, work.kind(), outcome);
        };
    }

    private Span span(Work work) {
        SpanBuilder builder =
                GlobalOpenTelemetry.getOrNoop() // get() would keep the application from setting its own later
                        .getTracer("dev.penstock")
                        .spanBuilder("penstock " + work.kind().name().toLowerCase(Locale.ROOT));
        if (!sink.isEmpty()) {
            builder.setAttribute(SINK, sink);
        }
        if (work.kind() == Kind.BATCH) {
            builder.setAttribute(CHANGES, (long) work.size());
            builder.setAttribute(POSITION, String.valueOf(work.position()));
        } else {
            builder.setAttribute(INDEX, work.index());
        }
        return builder.startSpan();
    }

    private static void end(Span span, Kind kind, Outcome outcome) {
        if (kind != Kind.BATCH) {
            span.setAttribute(DOCUMENTS, (long) outcome.documents());
        }
        if (kind == Kind.WRITE) {
            span.setAttribute(REJECTED, (long) outcome.rejected());
            span.setAttribute(AGAIN, (long) outcome.again());
        }
        Throwable failure = outcome.failure();
        if (failure != null) {
            // Not its message, which may hold values of rows.
            span.setAttribute(ERROR, failure.getClass().getName());
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
