package dev.penstock.processor.differential;

import java.util.Optional;

/** What is done to the text of a column, in this order. */
record Cleaning(Optional<String> byDefault, boolean trimmed, boolean lowerCase) {

    static final Cleaning NONE = new Cleaning(Optional.empty(), false, false);
}
