package dev.penstock.processor.catalog;

/** A catalog that cannot be used. The message says what is wrong with it. */
public final class CatalogException extends Exception {

    private static final long serialVersionUID = 1;

    CatalogException(String message) {
        super(message);
    }

    CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
