package dev.penstock.processor.differential;

/** Names that are there once. */
final class FieldNames {

    private int number;

    String next() {
        return "f" + number++;
    }
}
