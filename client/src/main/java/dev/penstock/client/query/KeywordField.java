package dev.penstock.client.query;

/**
 * A field of text that is found and sorted as a whole.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface KeywordField<S, V> extends KeywordTerms<S, V>, ValuesField<S, V>, CollapsibleField<S> {

    /**
     * Text that can be sorted without regard to case.
     *
     * @param <S> the scope it belongs to
     * @param <V> the type of its values
     */
    interface WithSort<S, V> extends KeywordField<S, V> {

        /** The text in lower case, to sort by. */
        default SortableField<S> ignoringCase() {
            return () -> path() + ".sort";
        }
    }

    /**
     * Text that is also found by its words.
     *
     * @param <S> the scope it belongs to
     * @param <V> the type of its values
     */
    interface WithWords<S, V> extends KeywordField<S, V> {

        /** The words of the text. */
        default TextField<S> words() {
            return () -> path() + ".text";
        }
    }

    /**
     * Text with both.
     *
     * @param <S> the scope it belongs to
     * @param <V> the type of its values
     */
    interface Full<S, V> extends WithSort<S, V>, WithWords<S, V> {}
}
