package dev.penstock.it.queries;

import static dev.penstock.it.queries.Product.Status.GONE;
import static dev.penstock.it.queries.Product.Status.ON_SALE;
import static dev.penstock.it.queries.QueryCase.clause;

import dev.penstock.client.query.Fuzziness;
import dev.penstock.client.query.RangeClause;
import dev.penstock.it.queries.ProductQuery.Fields;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Fields of single values. */
final class ValueCases {

    /** The first product is made half a second later. */
    private static final Instant TEN = Instant.parse("2024-01-15T10:00:00Z");

    private ValueCases() {}

    static List<QueryCase> all() {
        return List.of(
                clause("eq_integer", product -> product.id().eq(3), 3),
                clause("ne", product -> product.id().ne(3), 1, 2, 4, 5),
                clause("in", product -> product.id().in(1, 5, 9), 1, 5),
                clause("in_none", product -> product.id().in(), new Integer[0]),
                clause("in_collection", product -> product.id().in(List.of(2, 3)), 2, 3),
                clause("not_in", product -> product.id().notIn(1, 2), 3, 4, 5),
                clause("not_in_collection", product -> product.id().notIn(List.of(1, 2)), 3, 4, 5),
                clause("exists", product -> product.rating().exists(), 1, 2, 5),
                clause("not_exists", product -> product.rating().exists().not(), 3, 4),
                clause("gt", product -> product.id().gt(3), 4, 5),
                clause("gte", product -> product.id().gte(3), 3, 4, 5),
                clause("lt", product -> product.id().lt(3), 1, 2),
                clause("lte", product -> product.id().lte(3), 1, 2, 3),
                clause("between", product -> product.id().between(2, 4), 2, 3, 4),
                clause("range_open", product -> product.rating().range(), 1, 2, 5),
                clause("range_half_open", product -> product.id().gte(2).lt(4), 2, 3),
                clause("range_with", product -> product.id().gt(3).with(range -> range.boost(2f)), 4, 5),
                clause("eq_decimal", product -> product.price().eq(new BigDecimal("19.99")), 1),
                clause("between_decimals", ValueCases::cheap, 1, 2),
                clause("gt_double", product -> product.rating().gt(4.25), 1, 5),
                clause("eq_boolean", product -> product.active().eq(false), 2),
                clause("eq_enum", product -> product.status().eq(ON_SALE), 1, 5),
                clause("in_enum", product -> product.status().in(ON_SALE, GONE), 1, 3, 5),
                clause("eq_uuid", product -> product.code().eq(new UUID(0, 3)), 3),
                clause("eq_duration", product -> product.lasts().eq(Duration.ofSeconds(90)), 2),
                clause("gt_duration", product -> product.lasts().gt(Duration.ofHours(1)), 3),
                clause("doc_values_off", product -> product.unsorted().gt(2), 3, 5),
                clause("element_of_list", product -> product.tags().eq("new"), 1, 5));
    }

    static List<QueryCase> times() {
        Instant february = Instant.parse("2024-02-01T00:00:00Z");
        return List.of(
                clause("eq_instant", product -> product.madeAt().eq(Instant.parse("2024-01-15T10:00:00.5Z")), 1),
                clause("gte_instant", product -> product.madeAt().gte(february), 3),
                clause("gt_instant", product -> product.madeAt().gt(february), 3),
                clause("lt_instant", product -> product.madeAt().lt(february), 1, 2, 5),
                clause("lte_instant", product -> product.madeAt().lte(Instant.parse("2024-01-15T10:00:00.5Z")), 1, 5),
                clause("eq_whole_second", product -> product.madeAt().eq(TEN), new Integer[0]),
                clause("gt_whole_second", product -> product.madeAt().gt(TEN), 1, 2, 3),
                clause("lte_whole_second", product -> product.madeAt().lte(TEN), 5),
                clause("between_whole_seconds", product -> product.madeAt().between(Instant.EPOCH, TEN), 5),
                clause(
                        "gt_whole_second_of_date_time",
                        product -> product.soldAt().gt(LocalDateTime.parse("2024-02-02T08:30:00")),
                        2,
                        3),
                clause(
                        "between_dates",
                        product -> product.madeOn().between(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 31)),
                        1,
                        2),
                clause("eq_date", product -> product.madeOn().eq(LocalDate.of(2023, 12, 31)), 5),
                clause(
                        "eq_date_time",
                        product -> product.soldAt().eq(LocalDateTime.parse("2024-02-02T08:30:00.25")),
                        2),
                clause("eq_time", product -> product.opens().eq(LocalTime.of(9, 0)), 1, 3),
                clause("gt_time", product -> product.opens().gt(LocalTime.of(10, 30, 14)), 2, 5),
                clause(
                        "date_expressions",
                        product ->
                                product.madeAt().range().from("2024-01-01||/M").before("2024-01-01||+1M/M"),
                        1,
                        2),
                clause(
                        "date_expression_bounds",
                        product ->
                                product.madeAt().range().after("2024-01-15||/d").until("2024-01-31||/d"),
                        2),
                clause(
                        "date_time_zone",
                        product -> product.madeAt().range().from("2024-02-01").timeZone(ZoneId.of("Europe/Berlin")),
                        2,
                        3),
                clause(
                        "date_format",
                        product -> product.madeOn().range().from("31.01.2024").format("dd.MM.yyyy"),
                        2,
                        3),
                clause(
                        "date_format_and_value",
                        product ->
                                product.madeAt().gte(TEN).before("31.01.2024").format("dd.MM.yyyy"),
                        1),
                clause("now", product -> product.madeAt().range().before("now-1d/d"), 1, 2, 3, 5));
    }

    static List<QueryCase> texts() {
        return List.of(
                clause("eq_keyword", product -> product.brand().eq("Ikea"), 1),
                clause("eq_ignoring_case", product -> product.brand().eqIgnoringCase("IKEA"), 1, 2),
                clause("prefix", product -> product.brand().prefix("Ik"), 1),
                clause(
                        "prefix_ignoring_case",
                        product -> product.brand().prefix("IK").ignoringCase(),
                        1,
                        2),
                clause("wildcard", product -> product.brand().wildcard("?ke*"), 1, 2),
                clause(
                        "wildcard_ignoring_case",
                        product -> product.brand().wildcard("M*R").ignoringCase(),
                        3),
                clause("regexp", product -> product.brand().regexp("[A-I].*a"), 1, 5),
                clause(
                        "regexp_ignoring_case",
                        product ->
                                product.brand().regexp("IK.{2}").ignoringCase().flags("NONE"),
                        1,
                        2),
                clause("fuzzy", product -> product.brand().fuzzy("Maister"), 3),
                clause(
                        "fuzzy_options",
                        product -> product.brand()
                                .fuzzy("Iaek")
                                .fuzziness(Fuzziness.of(2))
                                .prefixLength(1)
                                .maxExpansions(20)
                                .transpositions(true),
                        1),
                clause("gt_keyword", product -> product.brand().gt("Ikea"), 2, 3),
                clause("whole_text", product -> product.name().keyword().eq("Red chair"), 2),
                clause("keyword_without_parts", product -> product.country().in("SE", "FR"), 1, 5),
                clause("words_of_keyword", product -> product.brand().words().matches("IKEA"), 1, 2));
    }

    static List<QueryCase> others() {
        return List.of(
                clause("eq_address", product -> product.host().eq(InetAddress.getLoopbackAddress()), new Integer[0]),
                clause("in_network", product -> product.host().inNetwork("10.1.0.0/16"), 1, 2),
                clause("in_network_of_ipv6", product -> product.host().inNetwork("2001:db8::/32"), 3),
                clause("contains", product -> product.sizes().contains(5), 1, 2),
                clause(
                        "contains_instant",
                        product -> product.period().contains(Instant.parse("2024-01-15T00:00:00Z")),
                        1),
                clause(
                        "intersects",
                        product -> product.sizes().intersects().gte(15).lt(150),
                        2,
                        3),
                clause("within", product -> product.sizes().within().gte(1).lte(20), 1, 2, 5),
                clause("covers", product -> product.sizes().covers().gte(6).lte(8), 1, 2),
                clause("range_exists", product -> product.period().exists(), 1, 2, 3, 5));
    }

    private static RangeClause<Fields, BigDecimal> cheap(Fields product) {
        return product.price().between(new BigDecimal("9.9"), new BigDecimal("19.99"));
    }
}
