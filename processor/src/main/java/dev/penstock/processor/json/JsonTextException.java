package dev.penstock.processor.json;

/** A text is no JSON. */
public final class JsonTextException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonTextException(String fact, Throwable cause) {
        super(fact, cause);
    }

    /** What is wrong, and where. */
    public String fact() {
        return String.valueOf(getMessage());
    }
}
