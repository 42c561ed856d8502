package dev.penstock.processor.model;

import dev.penstock.processor.declare.JavaName;
import java.util.Optional;

/**
 * An index.
 *
 * @param name its name
 * @param root the row that makes a document
 * @param settings the user's settings, as a JSON object
 * @param transformer the class that documents pass in Java
 */
public record IndexModel(String name, RowModel root, Optional<String> settings, Optional<JavaName> transformer) {}
