package dev.penstock.processor.differential;

/** A column of a table. */
record Column(String name, Kind kind, boolean nullable) {}
