package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.MatchBoolPrefixQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchPhrasePrefixQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchPhraseQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchQuery;

/**
 * A field of text that is found by its words. It has no value as a whole: there is no {@code eq}.
 *
 * @param <S> the scope it belongs to
 */
public interface TextField<S> extends SearchableField<S>, WordsField<S> {

    /** Documents with some of the words; those with more of them, and with rarer ones, fit better. */
    default MatchClause<S> matches(String words) {
        return new MatchClause<>(MatchQuery.of(query -> query.field(path()).query(FieldValue.of(words))));
    }

    /** Documents with the words one behind the other. */
    default PhraseClause<S> matchesPhrase(String phrase) {
        return new PhraseClause<>(
                MatchPhraseQuery.of(query -> query.field(path()).query(phrase)));
    }

    /** Documents with the words one behind the other, the last of which may be only begun. */
    default PhrasePrefixClause<S> matchesPhrasePrefix(String phrase) {
        return new PhrasePrefixClause<>(
                MatchPhrasePrefixQuery.of(query -> query.field(path()).query(phrase)));
    }

    /** Documents with some of the words in any order, the last of which may be only begun: for search as you type. */
    default BoolPrefixClause<S> matchesBoolPrefix(String words) {
        return new BoolPrefixClause<>(
                MatchBoolPrefixQuery.of(query -> query.field(path()).query(words)));
    }

    /**
     * Text that is also there as a whole.
     *
     * @param <S> the scope it belongs to
     */
    interface WithKeyword<S> extends TextField<S> {

        /** The text as a whole. */
        default KeywordField<S, String> keyword() {
            return FieldHandles.keyword(path() + ".keyword", FieldCodec.STRING);
        }
    }

    /**
     * Text that hits can be sorted by, be it in upper or lower case.
     *
     * @param <S> the scope it belongs to
     */
    interface WithSort<S> extends TextField<S>, SortableField<S> {

        @Override
        default FieldOrder<S> asc() {
            return FieldOrder.of(path() + ".sort", SortOrder.Asc);
        }

        @Override
        default FieldOrder<S> desc() {
            return FieldOrder.of(path() + ".sort", SortOrder.Desc);
        }
    }

    /**
     * Text with both.
     *
     * @param <S> the scope it belongs to
     */
    interface Full<S> extends WithKeyword<S>, WithSort<S> {}
}
