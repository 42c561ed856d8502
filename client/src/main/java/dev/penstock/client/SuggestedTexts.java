package dev.penstock.client;

import dev.penstock.client.SuggestedText.Option;
import org.opensearch.client.opensearch.core.search.CompletionSuggest;
import org.opensearch.client.opensearch.core.search.PhraseSuggest;
import org.opensearch.client.opensearch.core.search.Suggest;
import org.opensearch.client.opensearch.core.search.TermSuggest;

/** Reads suggestions out of a response, which has several kinds of them. */
final class SuggestedTexts {

    private SuggestedTexts() {}

    static SuggestedText of(Suggest<?> suggest) {
        if (suggest.isTerm()) {
            TermSuggest term = suggest.term();
            return new SuggestedText(
                    term.text(),
                    term.offset(),
                    term.options().stream()
                            .map(option -> new Option(option.text(), option.score()))
                            .toList());
        }
        if (suggest.isPhrase()) {
            PhraseSuggest phrase = suggest.phrase();
            return new SuggestedText(
                    phrase.text(),
                    phrase.offset(),
                    phrase.options().stream()
                            .map(option -> new Option(option.text(), option.score()))
                            .toList());
        }
        CompletionSuggest<?> completion = suggest.completion();
        return new SuggestedText(
                completion.text(),
                completion.offset(),
                completion.options().stream()
                        .map(option -> new Option(option.text(), option.score()))
                        .toList());
    }
}
