package dev.penstock.runtime.catalog;

/** JSON that is no catalog; the message says where, and what was expected. */
final class MalformedCatalogException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedCatalogException(String message) {
        super(message);
    }
}
