package dev.penstock.client;

import dev.penstock.definition.WalPosition;
import java.time.Duration;

/**
 * What an index must hold before it is searched.
 *
 * @param position everything that was committed before it
 * @param longest how long to wait for that
 */
record Freshness(WalPosition position, Duration longest) {}
