package dev.penstock.it.queries;

import static dev.penstock.it.queries.Product.Status.ON_SALE;
import static dev.penstock.it.queries.QueryCase.order;
import static dev.penstock.it.queries.QueryCase.search;

import dev.penstock.client.Highlighting;
import dev.penstock.client.Suggestion;
import dev.penstock.client.query.Sorts;
import dev.penstock.document.GeoPoint;
import java.time.Duration;
import java.util.List;
import org.opensearch.client.opensearch._types.DistanceUnit;
import org.opensearch.client.opensearch._types.FieldSortNumericType;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortMode;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/** Orders, and whole searches. */
final class SearchCases {

    private SearchCases() {}

    static List<QueryCase> orders() {
        return List.of(
                order("sort_asc", product -> product.price().asc(), 4, 2, 1, 5, 3),
                order("sort_desc", product -> product.price().desc(), 3, 5, 1, 2, 4),
                order("sort_missing_first", product -> product.rating().desc().missingFirst(), 3, 4, 5, 1, 2),
                order("sort_missing_last", product -> product.rating().asc().missingLast(), 2, 1, 5, 3, 4),
                order("sort_enum_by_declaration", product -> product.status().asc(), 2, 4, 1, 5, 3),
                order("sort_enum_desc", product -> product.status().desc(), 3, 1, 5, 2, 4),
                order("sort_text", product -> product.name().asc(), 1, 3, 2, 5, 4),
                order("sort_text_desc", product -> product.name().desc(), 5, 2, 3, 1, 4),
                order("sort_keyword", product -> product.brand().asc(), 5, 1, 3, 2, 4),
                order(
                        "sort_keyword_ignoring_case",
                        product -> product.brand().ignoringCase().asc(),
                        5,
                        1,
                        2,
                        3,
                        4),
                order(
                        "sort_text_as_a_whole",
                        product -> product.name().keyword().asc(),
                        1,
                        3,
                        2,
                        5,
                        4),
                order("sort_date", product -> product.madeAt().asc(), 5, 1, 2, 3, 4),
                order("sort_list", product -> product.tags().asc().mode(SortMode.Max), 2, 5, 1, 3, 4),
                order("sort_index_off", product -> product.unindexed().desc(), 5, 3, 2, 1, 4),
                order(
                        "sort_with",
                        product ->
                                product.madeAt().desc().with(sort -> sort.numericType(FieldSortNumericType.DateNanos)),
                        3,
                        2,
                        1,
                        5,
                        4),
                order("sort_object", product -> product.maker().country().asc(), 3, 1, 2, 4, 5),
                order(
                        "sort_nested",
                        product ->
                                product.offers().sortBy(offer -> offer.amount().asc()),
                        2,
                        1,
                        3,
                        4,
                        5),
                order(
                        "sort_nested_filtered",
                        product -> product.offers()
                                .sortBy(offer -> offer.amount().desc())
                                .where(offer -> offer.status().eq(ON_SALE)),
                        3,
                        1,
                        2,
                        4,
                        5),
                order(
                        "sort_nested_in_nested",
                        product -> product.offers()
                                .sortBy(offer -> offer.parts()
                                        .sortBy(part -> part.quantity().desc())),
                        2,
                        1,
                        3,
                        4,
                        5),
                order("sort_nearest", product -> product.spot().nearestFirst(new GeoPoint(48.1, 11.5)), 1, 2, 3, 5, 4),
                order(
                        "sort_farthest",
                        product -> product.spot()
                                .farthestFirst(new GeoPoint(48.1, 11.5))
                                .unit(DistanceUnit.Kilometers),
                        4,
                        5,
                        3,
                        2,
                        1),
                order("sort_score", product -> Sorts.score(), 1, 2, 3, 4, 5),
                order("sort_document_order", product -> Sorts.documentOrder(), 1, 2, 3, 4, 5),
                order(
                        "sort_raw",
                        product -> Sorts.raw(SortOptions.of(
                                sort -> sort.field(field -> field.field("id").order(SortOrder.Desc)))),
                        5,
                        4,
                        3,
                        2,
                        1));
    }

    static List<QueryCase> searches() {
        var all = ProductQuery.search().sort(product -> product.id().asc());
        return List.of(
                search("search_everything", all, 1, 2, 3, 4, 5),
                search("search_must", all.must(product -> product.name().matches("chair")), 1, 2),
                search(
                        "search_bool",
                        all.must(product -> product.name().matches("chair table"))
                                .filter(product -> product.active().eq(true))
                                .should(product -> product.rating().gt(4.0))
                                .mustNot(product -> product.status().eq(Product.Status.GONE)),
                        1,
                        5),
                search(
                        "search_should",
                        all.should(product -> product.id().eq(1))
                                .should(product -> product.id().lt(3))
                                .should(product -> product.active().eq(true))
                                .minimumShouldMatch("2"),
                        1),
                search(
                        "search_post_filter",
                        all.postFilter(product -> product.id().gt(3)),
                        4,
                        5),
                search("search_from_size", all.from(1).size(2), 2, 3),
                search("search_after", all.after(List.of(FieldValue.of(3))), 4, 5),
                search(
                        "search_min_score",
                        all.must(product -> product.id().in(1, 2)).minScore(0.5),
                        1,
                        2),
                search("search_track_all", all.trackTotalHits(true), 1, 2, 3, 4, 5),
                search("search_track_some", all.trackTotalHits(2), 1, 2, 3, 4, 5),
                search(
                        "search_options",
                        all.timeout(Duration.ofSeconds(5))
                                .preference("_local")
                                .explain()
                                .profile(),
                        1,
                        2,
                        3,
                        4,
                        5),
                search("search_routing", all.routing("1"), 1, 2, 3, 4, 5),
                search(
                        "search_highlight",
                        all.must(product -> product.name().matches("chair"))
                                .highlight(product -> Highlighting.of(product.name(), product.summary())
                                        .tags("<b>", "</b>")
                                        .fragments(2)
                                        .fragmentSize(40)
                                        .html()
                                        .with(highlight -> highlight.requireFieldMatch(false))),
                        1,
                        2),
                search("search_collapse", all.collapse(product -> product.status()), 1, 2, 3),
                search(
                        "search_suggest",
                        all.size(0)
                                .suggest(Suggestion.words(ProductQuery.FIELDS.name(), "chiar"))
                                .suggest(Suggestion.phrase(ProductQuery.FIELDS.name(), "oak tabel")
                                        .named("phrase")),
                        new Integer[0]),
                search("search_with", all.with(request -> request.terminateAfter(100L)), 1, 2, 3, 4, 5));
    }
}
