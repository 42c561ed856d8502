package dev.penstock.processor.declare;

import java.util.List;

/**
 * {@code @Filter}.
 *
 * @param op the name of the comparison, as the annotation has it
 */
public record FilterMark(Origin origin, Written<String> column, Written<String> op, Written<List<String>> values) {}
