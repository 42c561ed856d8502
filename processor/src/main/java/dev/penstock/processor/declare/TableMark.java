package dev.penstock.processor.declare;

/** {@code @Table} on a record. */
public record TableMark(Origin origin, Written<String> table, Written<String> schema) {}
