package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person must mend. The message is one line that says what is wrong and what to do; it holds no secret,
 * and can be shown as it stands.
 */
public final class PenstockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String remedy;

    /**
     * Makes one.
     *
     * @param fact what is wrong, without a full stop
     * @param remedy what to do, as a sentence
     */
    public PenstockException(String fact, String remedy) {
        this(fact, remedy, null);
    }

    /** Makes one that keeps the failure behind it. */
    public PenstockException(String fact, String remedy, @Nullable Throwable cause) {
        super(fact + ". " + remedy, cause);
        this.fact = fact;
        this.remedy = remedy;
    }

    /** What is wrong, without a full stop. */
    public String fact() {
        return fact;
    }

    /** What to do, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
