package dev.penstock.client;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.ShardStatistics;

/** A search that has no result: OpenSearch refuses it, or cannot be reached. */
public sealed class SearchException extends RuntimeException permits IndexMissingException, StaleIndexException {

    private static final long serialVersionUID = 1L;

    SearchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What a failure means to whoever has searched an index. */
    static SearchException of(Throwable failure, String alias) {
        if (failure instanceof SearchException known) {
            return known;
        }
        if (failure instanceof OpenSearchException refused) {
            return refused(refused.error(), refused, alias);
        }
        Optional<String> denied = DeniedAccess.reason(failure);
        if (denied.isPresent()) {
            return new SearchException("OpenSearch refuses to search " + alias + ": " + denied.get(), failure);
        }
        if (failure instanceof IOException) {
            return new SearchException(
                    "OpenSearch cannot be asked for " + alias + ": " + failure.getMessage(), failure);
        }
        return new SearchException(
                "the result of searching " + alias + " cannot be used: " + failure.getMessage(), failure);
    }

    /** What an error means to whoever has searched an index. */
    static SearchException refused(ErrorCause error, @Nullable Throwable cause, String alias) {
        return error.type().equals("index_not_found_exception")
                ? new IndexMissingException(alias, cause)
                : new SearchException("OpenSearch refuses to search " + alias + ": " + reason(error), cause);
    }

    /** What it means that some of an index was not searched. */
    static SearchException incomplete(String alias, ShardStatistics shards) {
        String why = shards.failures().stream()
                .findFirst()
                .map(failure -> ": " + reason(failure.reason()))
                .orElse("");
        return new SearchException(
                shards.failed() + " of " + shards.total() + " shards of " + alias + " cannot be searched" + why, null);
    }

    /** Of many shards that fail alike the first says why. */
    private static String reason(ErrorCause error) {
        ErrorCause cause =
                error.rootCause().isEmpty() ? error : error.rootCause().get(0);
        while (cause.causedBy() != null && cause.causedBy().reason() != null) {
            cause = cause.causedBy();
        }
        return cause.reason() + " (" + cause.type() + ")";
    }
}
