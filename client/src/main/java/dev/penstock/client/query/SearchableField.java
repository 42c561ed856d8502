package dev.penstock.client.query;

/**
 * A field of which documents can be asked.
 *
 * @param <S> the scope it belongs to
 */
public interface SearchableField<S> extends Field<S> {

    /** Documents in which the field has a value: it is neither missing, nor null, nor an empty list. */
    default Clause<S> exists() {
        return Clauses.exists(path());
    }
}
