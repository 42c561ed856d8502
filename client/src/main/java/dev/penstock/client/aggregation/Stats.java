package dev.penstock.client.aggregation;

/**
 * What there is to say of numbers.
 *
 * @param count how many values there are
 * @param min the least; infinite when there is none
 * @param max the greatest; infinite when there is none
 * @param avg the average; 0 when there is none
 * @param sum the sum
 */
public record Stats(long count, double min, double max, double avg, double sum) {}
