package dev.penstock.definition;

/** A document is not what its record expects: it was written from another definition, or by another program. */
public final class DocumentMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that names the field, what was expected there and what was found. */
    public DocumentMismatchException(String message) {
        super(message);
    }
}
