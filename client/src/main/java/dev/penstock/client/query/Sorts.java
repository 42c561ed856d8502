package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/** Orders that belong to no single field. */
public final class Sorts {

    private Sorts() {}

    /** The hits that fit best first. */
    public static <S> Sort<S> score() {
        return scopes -> SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    }

    /** As OpenSearch has them; the cheapest order, when none matters. */
    public static <S> Sort<S> documentOrder() {
        return scopes -> SortOptions.of(sort -> sort.doc(document -> document.order(SortOrder.Asc)));
    }

    /** An order of opensearch-java as it stands: for all that has no form of its own here. Nothing of it is checked. */
    public static <S> Sort<S> raw(SortOptions options) {
        return scopes -> options;
    }
}
