package dev.penstock.client.query;

/**
 * A field of dates or times.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface DateRanges<S, V> extends ExactField<S, V> {

    /** Documents in which the field is later than this. */
    default DateRangeClause<S, V> gt(V value) {
        return range().gt(value);
    }

    /** Documents in which the field is this or later. */
    default DateRangeClause<S, V> gte(V value) {
        return range().gte(value);
    }

    /** Documents in which the field is earlier than this. */
    default DateRangeClause<S, V> lt(V value) {
        return range().lt(value);
    }

    /** Documents in which the field is this or earlier. */
    default DateRangeClause<S, V> lte(V value) {
        return range().lte(value);
    }

    /** Documents in which the field is one of two times, or one between them. */
    default DateRangeClause<S, V> between(V earliest, V latest) {
        return range().gte(earliest).lte(latest);
    }

    /** A range whose bounds are still to be named; without any it is every document in which the field has a value. */
    default DateRangeClause<S, V> range() {
        return new DateRangeClause<>(RangeClause.of(path(), codec()));
    }
}
