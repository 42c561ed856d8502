package dev.penstock.it.queries;

import static dev.penstock.it.queries.Product.Status.ON_SALE;
import static dev.penstock.it.queries.QueryCase.clause;

import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.Distance;
import dev.penstock.document.GeoPoint;
import dev.penstock.it.queries.ProductQuery.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.opensearch.client.opensearch._types.query_dsl.ChildScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Objects, lists, maps and places; and what joins clauses. */
final class StructureCases {

    private static final GeoPoint MUNICH = new GeoPoint(48.137, 11.575);

    private StructureCases() {}

    static List<QueryCase> objects() {
        return List.of(
                clause("embedded", product -> product.box().width().gt(40), 1, 3),
                clause("to_one", product -> product.maker().country().eq("SE"), 1, 2),
                clause("to_one_words", product -> product.maker().name().matches("mobel"), 3),
                clause(
                        "nested_any",
                        product -> product.offers().any(offer -> offer.status().eq(ON_SALE)),
                        1,
                        3),
                clause(
                        "nested_any_of_one_object",
                        product -> product.offers()
                                .any(offer -> offer.shop()
                                        .eq("north")
                                        .and(offer.amount().gt(new BigDecimal("20")))),
                        new Integer[0]),
                clause(
                        "nested_all",
                        product -> product.offers().all(offer -> offer.status().eq(ON_SALE)),
                        3,
                        4,
                        5),
                clause(
                        "nested_none",
                        product -> product.offers().none(offer -> offer.shop().eq("north")),
                        3,
                        4,
                        5),
                clause("nested_exists", product -> product.offers().exists(), 1, 2, 3),
                clause(
                        "nested_in_nested",
                        product -> product.offers()
                                .any(offer -> offer.parts()
                                        .any(part -> part.serial()
                                                .eq("A-1")
                                                .and(part.quantity().gt(5)))),
                        2),
                clause(
                        "nested_inner_hits",
                        product -> product.offers()
                                .any(offer -> offer.shop().eq("north"))
                                .innerHits()
                                .name("north")
                                .size(5)
                                .with(hits -> hits.explain(true)),
                        1,
                        2),
                clause(
                        "nested_options",
                        product -> product.offers()
                                .any(offer -> offer.note().matches("delivery"))
                                .scoreMode(ChildScoreMode.Max)
                                .with(nested -> nested.ignoreUnmapped(true)),
                        1,
                        2),
                clause(
                        "flattened_objects_are_not_kept_apart",
                        product -> product.reviews()
                                .stars()
                                .eq(1)
                                .and(product.reviews().body().matches("good")),
                        1));
    }

    static List<QueryCase> maps() {
        return List.of(
                clause("flat_key", product -> product.labels().key("color").eq("red"), 2),
                clause("flat_key_in", product -> product.labels().key("color").in("red", "blue"), 1, 2),
                clause(
                        "flat_key_exists",
                        product -> product.labels().key("material").exists(),
                        1,
                        3),
                clause(
                        "flat_key_prefix",
                        product -> product.labels().key("color").prefix("b"),
                        1,
                        3),
                clause("flat_any_key", product -> product.labels().eq("wood"), 1, 3),
                clause(
                        "json_inner_key",
                        product -> product.attributes().key("origin", "city").eq("Kiel"),
                        3),
                clause(
                        "json_number",
                        product -> product.attributes().key("legs").eq("4"),
                        1,
                        3),
                clause("json_any_key", product -> product.attributes().prefix("Par"), 5),
                clause("map_key", product -> product.stock().key("kiel").gte(5), 1, 2),
                clause("map_has_key", product -> product.stock().hasKey("bonn"), 1, 3),
                clause("map_any_key", product -> product.stock().anyKeyEq(7), 2),
                clause("map_exists", product -> product.stock().exists(), 1, 2, 3, 5));
    }

    static List<QueryCase> places() {
        return List.of(
                clause("within_distance", product -> product.spot().within(Distance.kilometers(510), MUNICH), 1, 2),
                clause("within_meters", product -> product.spot().within(Distance.meters(1.5), MUNICH), 1),
                clause("within_miles", product -> product.spot().within(Distance.miles(320), MUNICH), 1, 2),
                clause("in_box", product -> product.spot().inBox(new GeoPoint(54, 9), new GeoPoint(52, 14)), 2, 3),
                clause(
                        "in_polygon",
                        product -> product.spot()
                                .inPolygon(List.of(
                                        new GeoPoint(47, 0),
                                        new GeoPoint(47, 12),
                                        new GeoPoint(50, 12),
                                        new GeoPoint(50, 0))),
                        1,
                        5),
                clause("place_exists", product -> product.spot().exists(), 1, 2, 3, 5));
    }

    static List<QueryCase> combinations() {
        Fields product = ProductQuery.FIELDS;
        return List.of(
                clause(
                        "and",
                        fields -> fields.id()
                                .gt(1)
                                .and(fields.id().lt(5))
                                .and(fields.active().eq(true)),
                        3),
                clause(
                        "or",
                        fields -> fields.id()
                                .eq(1)
                                .or(fields.id().eq(2))
                                .or(fields.id().eq(9)),
                        1,
                        2),
                clause(
                        "and_or",
                        fields -> fields.id()
                                .eq(1)
                                .or(fields.id().eq(2))
                                .and(fields.active().eq(true)),
                        1),
                clause("not", fields -> Clauses.not(fields.id().gt(2)), 1, 2),
                clause(
                        "all_of",
                        fields -> Clauses.allOf(fields.id().gt(1), fields.id().lt(3)),
                        2),
                clause("all_of_none", fields -> Clauses.allOf(), 1, 2, 3, 4, 5),
                clause(
                        "any_of",
                        fields -> Clauses.anyOf(fields.id().eq(1), fields.id().eq(3)),
                        1,
                        3),
                clause("any_of_none", fields -> Clauses.anyOf(List.of()), new Integer[0]),
                clause(
                        "at_least",
                        fields -> Clauses.atLeast(
                                2,
                                List.of(
                                        product.active().eq(true),
                                        product.id().gt(2),
                                        product.brand().eq("Aura"))),
                        3,
                        5),
                clause(
                        "none_of",
                        fields -> Clauses.noneOf(fields.id().eq(1), fields.id().gt(3)),
                        2,
                        3),
                clause("match_all", fields -> Clauses.matchAll(), 1, 2, 3, 4, 5),
                clause("match_none", fields -> Clauses.matchNone(), new Integer[0]),
                clause("ids", fields -> ProductQuery.ids(List.of(2, 4, 9)), 2, 4),
                clause("exists_by_path", fields -> Clauses.exists("maker.name"), 1, 2, 3),
                clause("boost", fields -> fields.name().matches("chair").boost(3), 1, 2),
                clause("named", fields -> fields.id().lt(3).named("small"), 1, 2),
                clause(
                        "raw",
                        fields -> Clauses.raw(Query.of(query -> query.queryString(text -> text.query("brand:Aura")))),
                        5));
    }
}
