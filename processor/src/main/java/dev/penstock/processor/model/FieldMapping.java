package dev.penstock.processor.model;

/**
 * What a user wants otherwise in the mapping of a field.
 *
 * @param type the type, empty for the usual one
 * @param options parameters as a JSON object, empty for the usual ones
 */
public record FieldMapping(String type, String options) {

    /** Nothing otherwise. */
    public static final FieldMapping NONE = new FieldMapping("", "");
}
