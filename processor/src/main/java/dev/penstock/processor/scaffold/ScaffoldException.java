package dev.penstock.processor.scaffold;

/** No records can be written; the message says in one line why, and what to do. */
public final class ScaffoldException extends Exception {

    private static final long serialVersionUID = 1;

    ScaffoldException(String message) {
        super(message);
    }
}
