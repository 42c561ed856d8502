package dev.penstock.client;

import dev.penstock.client.aggregation.AggregationList;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.Time;
import org.opensearch.client.opensearch.core.CreatePitRequest;
import org.opensearch.client.opensearch.core.DeletePitRequest;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.Pit;

/**
 * All hits of a search as of one moment, page by page (OpenSearch documentation, Point in Time). OpenSearch keeps that moment until
 * the last hit was taken, or this was closed, or nobody has asked for the next page for a while. For one thread.
 */
final class PointInTime<T> implements Iterator<SearchHit<T>>, AutoCloseable {

    private static final int PAGE = 1_000;

    private final SearchClient client;
    private final Search<T, ?> search;
    private final Duration keepAlive;
    private @Nullable String id;
    private Iterator<SearchHit<T>> page = List.<SearchHit<T>>of().iterator();
    private List<FieldValue> last = List.of();
    private boolean ended;

    PointInTime(SearchClient client, Search<T, ?> search, Duration keepAlive) {
        this.client = client;
        this.search = search;
        this.keepAlive = keepAlive;
        check(search.toRequest());
    }

    private static void check(SearchRequest request) {
        Integer from = request.from();
        refuse(from != null && from > 0, "leave out from(" + from + ")");
        refuse(request.collapse() != null, "leave out collapse(...), which OpenSearch cannot do page by page");
        refuse(request.terminateAfter() != null, "leave out terminateAfter");
        refuse(size(request) < 1, "size(" + request.size() + ") is no size of a page");
    }

    private static void refuse(boolean there, String what) {
        if (there) {
            throw new IllegalArgumentException("a stream is of all hits: " + what);
        }
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            turn();
        }
        return page.hasNext();
    }

    @Override
    public SearchHit<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SearchHit<T> hit = page.next();
        last = hit.sortValues();
        return hit;
    }

    @Override
    public void close() {
        ended = true;
        String open = id;
        if (open != null) {
            id = null;
            try {
                client.send(DeletePitRequest.of(pit -> pit.pitId(open)), DeletePitRequest._ENDPOINT, aliases());
            } catch (SearchException e) {
                // OpenSearch forgets it by itself when the time is over.
            }
        }
    }

    private void turn() {
        String open = id == null ? open() : id;
        id = open;
        SearchRequest request = request(open);
        SearchResponse<T> response = client.search(request, search.builder());
        String next = response.pitId();
        id = next == null ? open : next;
        List<SearchHit<T>> hits =
                SearchPage.of(response, Hit::source, AggregationList.NONE).hits();
        page = hits.iterator();
        if (hits.size() < size(request)) {
            close();
        }
    }

    private String open() {
        search.awaitFreshness(client);
        CreatePitRequest request =
                search.draft().toPointRequest(aliases(), Time.of(time -> time.time(keepAlive.toMillis() + "ms")));
        return client.send(request, CreatePitRequest._ENDPOINT, aliases()).pitId();
    }

    /** What tells documents apart is the last order: hits that are equal in the others are neither lost nor told twice. */
    private SearchRequest request(String pit) {
        SearchDraft draft = search.draft();
        draft.hitsOnly();
        SearchRequest.Builder request =
                draft.request().allowPartialSearchResults(false).trackTotalHits(track -> track.enabled(false));
        for (String path : search.index().keyPaths()) {
            request.sort(sort -> sort.field(field -> field.field(path).order(SortOrder.Asc)));
        }
        if (!last.isEmpty()) {
            draft.after(last);
        }
        SearchRequest built = draft.toRequestAt(Pit.of(point -> point.id(pit).keepAlive(keepAlive.toMillis() + "ms")));
        return built.size() == null ? built.toBuilder().size(PAGE).build() : built;
    }

    private static int size(SearchRequest request) {
        Integer size = request.size();
        return size == null ? PAGE : size;
    }

    private List<String> aliases() {
        return List.of(search.index().alias(client.prefix()));
    }
}
