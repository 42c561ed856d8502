package dev.penstock.processor.declare;

/** The place in the source where something was written. Only the diagnostics can open it. */
public interface Origin {}
