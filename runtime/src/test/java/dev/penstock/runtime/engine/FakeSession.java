package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeSource;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of a {@link FakeSource}. */
final class FakeSession implements SourceSession, ChangeSource {

    private final FakeSource source;
    private final SourceState state;
    private final List<IndexDefinition> followed;
    private int place;

    FakeSession(FakeSource source, SourceState state, List<IndexDefinition> followed) {
        this.source = source;
        this.state = state;
        this.followed = followed;
        this.place = source.placeAfterConfirmed();
    }

    @Override
    public SourceState state() {
        return state;
    }

    @Override
    public List<IndexDefinition> followed() {
        return followed;
    }

    @Override
    public ChangeSource changes() {
        return this;
    }

    @Override
    public WalPosition advance() {
        return source.advance();
    }

    @Override
    public DocumentSource openDocuments() {
        DocumentSource opened = source.documents.get();
        source.sourcesOpen.incrementAndGet();
        return opened;
    }

    @Override
    public @Nullable ChangeEvent poll(Duration wait) throws InterruptedException {
        source.journal.note("poll");
        ChangeEvent event = source.at(place, wait.toMillis());
        if (event != null) {
            place++;
        }
        return event;
    }

    @Override
    public void check() {
        source.throwLoss();
    }

    @Override
    public void confirm(WalPosition position) {
        source.confirm(position);
    }

    @Override
    public void close() {
        source.journal.note("close session");
    }
}
