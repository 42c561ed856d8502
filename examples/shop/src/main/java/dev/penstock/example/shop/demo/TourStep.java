package dev.penstock.example.shop.demo;

import java.util.List;

/**
 * A change to show.
 *
 * @param title what happens in the shop
 * @param statements what is executed, in one transaction
 */
record TourStep(String title, List<String> statements) {}
