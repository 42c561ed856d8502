package dev.penstock.client;

import dev.penstock.definition.WalPosition;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.indices.RefreshRequest;

/** Waits until an index holds what was committed before a position, and shows it to searches. */
final class FreshnessWait {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SearchClient client;
    private final SearchIndex<?, ?> index;
    private final Freshness wanted;
    private final long started = System.nanoTime();

    FreshnessWait(SearchClient client, SearchIndex<?, ?> index, Freshness wanted) {
        this.client = client;
        this.index = index;
        this.wanted = wanted;
    }

    /** Done when each index is as fresh as a search wants it. */
    static CompletionStage<Void> all(SearchClient client, Collection<? extends Search<?, ?>> searches) {
        return CompletableFuture.allOf(searches.stream()
                .map(search -> search.freshness(client).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Done when searches find it; failed with a {@link StaleIndexException} when the time is over. */
    CompletionStage<Void> start() {
        return new EngineMemory(client, index).position().thenCompose(this::goOn);
    }

    private CompletionStage<Void> goOn(@Nullable IndexPosition position) {
        if (position != null && position.holds(wanted.position())) {
            String alias = index.alias(client.prefix());
            return client.sendAsync(
                            RefreshRequest.of(refresh -> refresh.index(alias)),
                            RefreshRequest._ENDPOINT,
                            List.of(alias))
                    .thenApply(response -> null);
        }
        if (System.nanoTime() - started >= wanted.longest().toNanos()) {
            WalPosition reached = position == null ? null : position.durable();
            return CompletableFuture.failedFuture(new StaleIndexException(
                    index.alias(client.prefix()), wanted.position(), wanted.longest(), reached));
        }
        return CompletableFuture.supplyAsync(
                        this::start, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                .thenCompose(next -> next);
    }
}
