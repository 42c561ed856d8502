package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/** Where a source keeps its {@link SourceState}: beside the index. */
public interface SourceMemory {

    /**
     * What was remembered last, or null when nothing ever was.
     *
     * @throws SinkUnavailableException when it cannot be read now
     */
    @Nullable SourceState recall();

    /**
     * Remembers the state; it is durable when the call returns.
     *
     * @throws SinkUnavailableException when it cannot be written now
     */
    void remember(SourceState state);
}
