package dev.penstock.client.query;

import java.util.Locale;

/**
 * How many characters of two texts may differ: be left out, put in, or be others.
 *
 * @param text as OpenSearch writes it
 */
public record Fuzziness(String text) {

    /** None in texts of up to two characters, one in those of up to five, two in longer ones. */
    public static final Fuzziness AUTO = new Fuzziness("AUTO");

    /**
     * So many.
     *
     * @param count 0, 1 or 2
     */
    public static Fuzziness of(int count) {
        return new Fuzziness(Integer.toString(count));
    }

    /** One in texts from {@code one} characters on, two in those from {@code two} on. */
    public static Fuzziness auto(int one, int two) {
        return new Fuzziness(String.format(Locale.ROOT, "AUTO:%d,%d", one, two));
    }
}
