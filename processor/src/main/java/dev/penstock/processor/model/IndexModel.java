package dev.penstock.processor.model;

/**
 * An index.
 *
 * @param name its name
 * @param root the row that makes a document
 */
public record IndexModel(String name, RowModel root) {}
