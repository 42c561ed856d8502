package dev.penstock.client.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.opensearch.client.opensearch._types.Script;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.BoostingQuery;
import org.opensearch.client.opensearch._types.query_dsl.CombinedFieldsQuery;
import org.opensearch.client.opensearch._types.query_dsl.ConstantScoreQuery;
import org.opensearch.client.opensearch._types.query_dsl.DisMaxQuery;
import org.opensearch.client.opensearch._types.query_dsl.ExistsQuery;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScore;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScoreQuery;
import org.opensearch.client.opensearch._types.query_dsl.IdsQuery;
import org.opensearch.client.opensearch._types.query_dsl.Like;
import org.opensearch.client.opensearch._types.query_dsl.MatchAllQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchNoneQuery;
import org.opensearch.client.opensearch._types.query_dsl.MoreLikeThisQuery;
import org.opensearch.client.opensearch._types.query_dsl.MultiMatchQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.ScriptScoreQuery;
import org.opensearch.client.opensearch._types.query_dsl.SimpleQueryStringQuery;

/** Clauses that belong to no single field. */
public final class Clauses {

    private Clauses() {}

    /** Every document. */
    public static <S> Clause<S> matchAll() {
        return () -> MatchAllQuery.of(all -> all).toQuery();
    }

    /** No document. */
    public static <S> Clause<S> matchNone() {
        return () -> MatchNoneQuery.of(none -> none).toQuery();
    }

    /** Documents that fit all clauses; every document when there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> Clause<S> allOf(Clause<S>... clauses) {
        return allOf(Arrays.asList(clauses));
    }

    /** Documents that fit all clauses; every document when there are none. */
    public static <S> Clause<S> allOf(Collection<? extends Clause<S>> clauses) {
        return clauses.isEmpty() ? matchAll() : new AllOf<>(List.copyOf(clauses));
    }

    /** Documents that fit at least one of the clauses; none when there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> Clause<S> anyOf(Clause<S>... clauses) {
        return atLeast(1, Arrays.asList(clauses));
    }

    /** Documents that fit at least one of the clauses; none when there are none. */
    public static <S> Clause<S> anyOf(Collection<? extends Clause<S>> clauses) {
        return atLeast(1, clauses);
    }

    /** Documents that fit at least so many of the clauses; none when there are none. */
    public static <S> Clause<S> atLeast(int count, Collection<? extends Clause<S>> clauses) {
        return clauses.isEmpty() ? matchNone() : new AnyOf<>(List.copyOf(clauses), count);
    }

    /** Documents that fit none of the clauses. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> Clause<S> noneOf(Clause<S>... clauses) {
        return noneOf(Arrays.asList(clauses));
    }

    /** Documents that fit none of the clauses; every document when there are none. */
    public static <S> Clause<S> noneOf(Collection<? extends Clause<S>> clauses) {
        List<Clause<S>> all = List.copyOf(clauses);
        return () -> BoolQuery.of(bool -> bool.mustNot(queries(all))).toQuery();
    }

    /** Documents that do not fit a clause. */
    public static <S> Clause<S> not(Clause<S> clause) {
        return clause.not();
    }

    /** Documents by their ids in OpenSearch. The generated {@code ids} of a query class takes keys instead. */
    public static <S> Clause<S> documentIds(Collection<String> ids) {
        List<String> values = List.copyOf(ids);
        return () -> IdsQuery.of(query -> query.values(values)).toQuery();
    }

    /** Documents in which a field at this path has a value. */
    public static <S> Clause<S> exists(String path) {
        return () -> ExistsQuery.of(query -> query.field(path)).toQuery();
    }

    /** Documents with some of the words in some of the fields. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> MultiMatchClause<S> multiMatch(
            String words, MatchableField<S> field, MatchableField<S>... others) {
        return multiMatch(words, FieldList.of(field, others));
    }

    /** As the other method of this name; there must be a field. */
    public static <S> MultiMatchClause<S> multiMatch(String words, Collection<? extends MatchableField<S>> fields) {
        List<String> expressions = FieldList.expressions(fields);
        return new MultiMatchClause<>(
                MultiMatchQuery.of(query -> query.query(words).fields(expressions)));
    }

    /** Documents with some of the words, each in whichever of the fields, which must have the same analyzer. Needs OpenSearch 3. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> CombinedFieldsClause<S> combinedFields(
            String words, WordsField<S> field, WordsField<S>... others) {
        return combinedFields(words, FieldList.of(field, others));
    }

    /** As the other method of this name; there must be a field. */
    public static <S> CombinedFieldsClause<S> combinedFields(String words, Collection<? extends WordsField<S>> fields) {
        List<String> expressions = FieldList.expressions(fields);
        return new CombinedFieldsClause<>(
                CombinedFieldsQuery.of(query -> query.query(words).fields(expressions)));
    }

    /**
     * Documents with what a person has typed: words, {@code +} for and, {@code |} for or, {@code -} for not, {@code "..."} for a
     * phrase, {@code *} for what goes on. Whatever is typed, it is no error.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> SimpleQueryStringClause<S> simpleQueryString(
            String typed, MatchableField<S> field, MatchableField<S>... others) {
        return simpleQueryString(typed, FieldList.of(field, others));
    }

    /** As the other method of this name; there must be a field. */
    public static <S> SimpleQueryStringClause<S> simpleQueryString(
            String typed, Collection<? extends MatchableField<S>> fields) {
        List<String> expressions = FieldList.expressions(fields);
        return new SimpleQueryStringClause<>(
                SimpleQueryStringQuery.of(query -> query.query(typed).fields(expressions)));
    }

    /** The documents of a clause, all with the same score. */
    public static <S> Clause<S> constantScore(Clause<S> clause, float score) {
        return () -> ConstantScoreQuery.of(
                        query -> query.filter(clause.toQuery()).boost(score))
                .toQuery();
    }

    /** Documents that fit at least one of the clauses, with the score of the one that they fit best. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> DisMaxClause<S> disMax(Clause<S>... clauses) {
        return disMax(Arrays.asList(clauses));
    }

    /** As the other method of this name. */
    public static <S> DisMaxClause<S> disMax(Collection<? extends Clause<S>> clauses) {
        List<Clause<S>> any = List.copyOf(clauses);
        return new DisMaxClause<>(DisMaxQuery.of(query -> query.queries(queries(any))));
    }

    /**
     * The documents of a clause; those that fit another one too have a lower score.
     *
     * @param factor what their score is multiplied by, from 0 to 1
     */
    public static <S> Clause<S> boosting(Clause<S> positive, Clause<S> negative, float factor) {
        return () -> BoostingQuery.of(query -> query.positive(positive.toQuery())
                        .negative(negative.toQuery())
                        .negativeBoost(factor))
                .toQuery();
    }

    /** The documents of a clause, whose score functions change. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> FunctionScoreClause<S> functionScore(Clause<S> clause, ScoreFunction<S>... functions) {
        List<FunctionScore> made =
                Arrays.stream(functions).map(ScoreFunction::toFunctionScore).toList();
        return new FunctionScoreClause<>(
                FunctionScoreQuery.of(query -> query.query(clause.toQuery()).functions(made)));
    }

    /** The documents of a clause, with the score that a script returns. */
    public static <S> Clause<S> scriptScore(Clause<S> clause, Script script) {
        return () -> ScriptScoreQuery.of(query -> query.query(clause.toQuery()).script(script))
                .toQuery();
    }

    /** Documents with words in these fields that are typical of a text. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> MoreLikeThisClause<S> moreLikeText(String text, WordsField<S> field, WordsField<S>... others) {
        List<String> paths = FieldList.paths(FieldList.of(field, others));
        return new MoreLikeThisClause<>(
                MoreLikeThisQuery.of(query -> query.fields(paths).like(like -> like.text(text))));
    }

    /** Documents with words in these fields that are typical of other documents, which are named by their ids. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S> MoreLikeThisClause<S> moreLikeDocuments(
            Collection<String> ids, WordsField<S> field, WordsField<S>... others) {
        List<String> paths = FieldList.paths(FieldList.of(field, others));
        List<Like> liked = ids.stream()
                .map(id -> Like.of(like -> like.document(document -> document.id(id))))
                .toList();
        return new MoreLikeThisClause<>(
                MoreLikeThisQuery.of(query -> query.fields(paths).like(liked)));
    }

    /** A query of opensearch-java as it stands: for all that has no form of its own here. Nothing of it is checked. */
    public static <S> Clause<S> raw(Query query) {
        return () -> query;
    }

    static <S> List<Query> queries(List<? extends Clause<S>> clauses) {
        List<Query> queries = new ArrayList<>(clauses.size());
        for (Clause<S> clause : clauses) {
            queries.add(clause.toQuery());
        }
        return queries;
    }
}
