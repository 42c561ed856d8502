package dev.penstock.client;

import dev.penstock.client.query.MatchableField;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opensearch.client.opensearch.core.search.Highlight;
import org.opensearch.client.opensearch.core.search.HighlightField;
import org.opensearch.client.opensearch.core.search.HighlighterEncoder;

/**
 * The fields in which the words that were found are marked. Immutable: each method returns another value.
 *
 * @param <F> the scope of the fields
 */
public final class Highlighting<F> {

    private final List<String> paths;
    private final UnaryOperator<Highlight.Builder> options;

    private Highlighting(List<String> paths, UnaryOperator<Highlight.Builder> options) {
        this.paths = paths;
        this.options = options;
    }

    /** Marks words in these fields. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <F> Highlighting<F> of(MatchableField<F> field, MatchableField<F>... others) {
        return new Highlighting<>(
                Stream.concat(Stream.of(field), Arrays.stream(others))
                        .map(MatchableField::path)
                        .toList(),
                highlight -> highlight);
    }

    /** What stands before and behind a word; {@code <em>} and {@code </em>} by default. */
    public Highlighting<F> tags(String before, String after) {
        return with(highlight -> highlight.preTags(before).postTags(after));
    }

    /** How many parts of a text there are at most, 5 by default; with 0 the text is one part, whole. */
    public Highlighting<F> fragments(int count) {
        return with(highlight -> highlight.numberOfFragments(count));
    }

    /** How many characters a part has, roughly; 100 by default. */
    public Highlighting<F> fragmentSize(int characters) {
        return with(highlight -> highlight.fragmentSize(characters));
    }

    /** What is between the marks is made safe to be put into a page of HTML. */
    public Highlighting<F> html() {
        return with(highlight -> highlight.encoder(HighlighterEncoder.Html));
    }

    /** Whatever else opensearch-java's builder can do. */
    public Highlighting<F> with(UnaryOperator<Highlight.Builder> more) {
        return new Highlighting<>(paths, highlight -> more.apply(options.apply(highlight)));
    }

    Highlight toHighlight() {
        Highlight.Builder builder = options.apply(new Highlight.Builder());
        for (String path : paths) {
            builder.fields(path, HighlightField.of(field -> field));
        }
        return builder.build();
    }
}
