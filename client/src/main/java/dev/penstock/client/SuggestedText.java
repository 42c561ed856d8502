package dev.penstock.client;

import java.util.List;

/**
 * What may have been meant by a part of a text.
 *
 * @param text the part, as it was asked for
 * @param offset where it begins in the text
 * @param options what may have been meant, the best first; none when the part is good as it is
 */
public record SuggestedText(String text, int offset, List<Option> options) {

    /** Copies the list, so that the value can never change. */
    public SuggestedText {
        options = List.copyOf(options);
    }

    /**
     * One of several.
     *
     * @param text what may have been meant
     * @param score the greater, the better
     */
    public record Option(String text, double score) {}
}
