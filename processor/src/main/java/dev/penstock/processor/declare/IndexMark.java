package dev.penstock.processor.declare;

import java.util.Optional;

/**
 * {@code @Index} on a record.
 *
 * @param index the name of the index
 * @param settings the path of a resource with settings, empty for none
 * @param settingsText what the resource holds, when it was found
 * @param transformer the class that documents pass, when there is one
 */
public record IndexMark(
        Origin origin,
        Written<String> index,
        Written<String> settings,
        Optional<String> settingsText,
        Optional<TransformerMark> transformer) {}
