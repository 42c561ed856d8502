package dev.penstock.processor.model;

/**
 * What all kinds of fields have.
 *
 * @param name the component's name, which is the key in the document
 * @param nullable whether it may be null
 * @param mapping what the user wants otherwise in the mapping
 */
public record FieldHead(String name, boolean nullable, FieldMapping mapping) {}
