package dev.penstock.client.query;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/**
 * Times between bounds. A bound is a value, or an expression that the server reads, such as {@code now-7d/d} (OpenSearch
 * documentation, Date field type, Date math). Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of the values
 */
public final class DateRangeClause<S, V> implements Clause<S> {

    /** Bounds that are values are written so, and OpenSearch has one format for all. */
    private static final String VALUES = "||strict_date_optional_time||strict_hour_minute_second_fraction";

    private final RangeClause<S, V> range;

    DateRangeClause(RangeClause<S, V> range) {
        this.range = range;
    }

    /** Later than this. */
    public DateRangeClause<S, V> gt(V value) {
        return new DateRangeClause<>(range.gt(value));
    }

    /** This or later. */
    public DateRangeClause<S, V> gte(V value) {
        return new DateRangeClause<>(range.gte(value));
    }

    /** Earlier than this. */
    public DateRangeClause<S, V> lt(V value) {
        return new DateRangeClause<>(range.lt(value));
    }

    /** This or earlier. */
    public DateRangeClause<S, V> lte(V value) {
        return new DateRangeClause<>(range.lte(value));
    }

    /** Later than what the expression means: with {@code now/d}, later than today. */
    public DateRangeClause<S, V> after(String expression) {
        return with(query -> query.gt(JsonData.of(expression)));
    }

    /** What the expression means, or later: with {@code now/d}, today or later. */
    public DateRangeClause<S, V> from(String expression) {
        return with(query -> query.gte(JsonData.of(expression)));
    }

    /** Earlier than what the expression means: with {@code now/d}, earlier than today. */
    public DateRangeClause<S, V> before(String expression) {
        return with(query -> query.lt(JsonData.of(expression)));
    }

    /** What the expression means, or earlier: with {@code now/d}, today or earlier. */
    public DateRangeClause<S, V> until(String expression) {
        return with(query -> query.lte(JsonData.of(expression)));
    }

    /** How bounds that are expressions may be written too, as the mapping's {@code format}: {@code dd.MM.yyyy}. */
    public DateRangeClause<S, V> format(String format) {
        return with(query -> query.format(format + VALUES));
    }

    /** The zone of bounds that name none, and the one whose days, weeks and months expressions are rounded to. */
    public DateRangeClause<S, V> timeZone(ZoneId zone) {
        return with(query -> query.timeZone(zone.getId()));
    }

    /** Whatever else opensearch-java's builder can do. */
    public DateRangeClause<S, V> with(UnaryOperator<RangeQuery.Builder> options) {
        return new DateRangeClause<>(range.with(options));
    }

    @Override
    public Query toQuery() {
        return range.toQuery();
    }
}
