package dev.penstock.it.queries;

/** What one search may find. */
public sealed interface Findable permits Product, Maker {}
