package dev.penstock.client.aggregation;

import java.util.OptionalDouble;

/**
 * What there is to say of numbers.
 *
 * @param count how many values there are
 * @param min the least; none when there is no value
 * @param max the greatest; none when there is no value
 * @param avg the average; none when there is no value
 * @param sum the sum
 */
public record Stats(long count, OptionalDouble min, OptionalDouble max, OptionalDouble avg, double sum) {}
