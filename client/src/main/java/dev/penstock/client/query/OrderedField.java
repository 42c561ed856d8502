package dev.penstock.client.query;

/**
 * A field whose values have an order: of each two, one is less.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface OrderedField<S, V> extends ExactField<S, V> {

    /** Documents in which the field has a value greater than this one. */
    default RangeClause<S, V> gt(V value) {
        return range().gt(value);
    }

    /** Documents in which the field has this value or a greater one. */
    default RangeClause<S, V> gte(V value) {
        return range().gte(value);
    }

    /** Documents in which the field has a value less than this one. */
    default RangeClause<S, V> lt(V value) {
        return range().lt(value);
    }

    /** Documents in which the field has this value or a lesser one. */
    default RangeClause<S, V> lte(V value) {
        return range().lte(value);
    }

    /** Documents in which the field has one of two values, or one between them. */
    default RangeClause<S, V> between(V least, V greatest) {
        return range().gte(least).lte(greatest);
    }

    /** A range whose bounds are still to be named; without any it is every document in which the field has a value. */
    default RangeClause<S, V> range() {
        return RangeClause.of(path(), codec());
    }
}
