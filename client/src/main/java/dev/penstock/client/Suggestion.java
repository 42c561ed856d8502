package dev.penstock.client;

import dev.penstock.client.query.CompletionField;
import dev.penstock.client.query.TextField;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch.core.search.CompletionSuggester;
import org.opensearch.client.opensearch.core.search.FieldSuggester;
import org.opensearch.client.opensearch.core.search.PhraseSuggester;
import org.opensearch.client.opensearch.core.search.TermSuggester;
import org.opensearch.client.util.ObjectBuilder;

/**
 * A question for texts that somebody may have meant. Kept, it is also what {@link SearchPage#suggestions} is asked by. Immutable.
 *
 * @param name the name in the request and in the response
 * @param suggester the question as opensearch-java has it
 * @param <F> the scope of its field
 */
@SuppressWarnings("unused") // the scope keeps fields of other indexes away
public record Suggestion<F>(String name, FieldSuggester suggester) {

    /** For each word that is rare or missing in a field, words that are alike. */
    public static <F> Suggestion<F> words(TextField<F> field, String text) {
        return words(field, text, options -> options);
    }

    /** As the other method of this name, with options of opensearch-java. */
    public static <F> Suggestion<F> words(
            TextField<F> field, String text, UnaryOperator<TermSuggester.Builder> options) {
        return of(
                field.path(), suggester -> suggester.text(text).term(term -> options.apply(term.field(field.path()))));
    }

    /** For a whole text, texts of words of a field that are alike. */
    public static <F> Suggestion<F> phrase(TextField<F> field, String text) {
        return phrase(field, text, options -> options);
    }

    /** As the other method of this name, with options of opensearch-java. */
    public static <F> Suggestion<F> phrase(
            TextField<F> field, String text, UnaryOperator<PhraseSuggester.Builder> options) {
        return of(
                field.path(),
                suggester -> suggester.text(text).phrase(phrase -> options.apply(phrase.field(field.path()))));
    }

    /** For the start of a text, whole texts of a field that is mapped as {@code completion}. */
    public static <F> Suggestion<F> completion(CompletionField<F> field, String start) {
        return completion(field, start, options -> options);
    }

    /** As the other method of this name, with options of opensearch-java. */
    public static <F> Suggestion<F> completion(
            CompletionField<F> field, String start, UnaryOperator<CompletionSuggester.Builder> options) {
        return of(
                field.path(),
                suggester -> suggester
                        .prefix(start)
                        .completion(completion -> options.apply(completion.field(field.path()))));
    }

    /** The same with another name: each in a search must have one of its own. By default it is the path of the field. */
    public Suggestion<F> named(String name) {
        return new Suggestion<>(name, suggester);
    }

    private static <F> Suggestion<F> of(
            String name, Function<FieldSuggester.Builder, ObjectBuilder<FieldSuggester>> suggester) {
        return new Suggestion<>(
                name, suggester.apply(new FieldSuggester.Builder()).build());
    }
}
