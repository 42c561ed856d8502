package dev.penstock.client;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.ShardStatistics;

/** A search that has no result: OpenSearch refuses it, or cannot be reached. */
public sealed class SearchException extends RuntimeException permits IndexMissingException, StaleIndexException {

    private static final long serialVersionUID = 1L;

    private static final String POINT_MISSING = "search_context_missing_exception";
    private static final String POINT_OVER =
            "; OpenSearch has given up the moment that was streamed, since nobody has asked for the next page for so long:"
                    + " give streamHits a longer keepAlive, or take the hits faster";

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
        Optional<String> denied = RawRefusal.reason(failure);
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
        if (error.type().equals("index_not_found_exception")) {
            return new IndexMissingException(missing(error, alias), cause);
        }
        String advice =
                error.rootCause().stream().anyMatch(root -> root.type().equals(POINT_MISSING)) ? POINT_OVER : "";
        return new SearchException("OpenSearch refuses to search " + alias + ": " + reason(error) + advice, cause);
    }

    /** Of several indexes the one that is missing. */
    private static String missing(ErrorCause error, String aliases) {
        JsonData index = error.metadata().get("index");
        return index == null ? aliases : index.to(String.class);
    }

    /** Somebody no longer wants the result. */
    static SearchException interrupted(InterruptedException interruption) {
        return new SearchException("the thread was interrupted while it waited for OpenSearch", interruption);
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
