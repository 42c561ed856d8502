/**
 * How an engine is seen and told from outside, over HTTP. In: requests, and the status of a {@link
 * dev.penstock.runtime.Penstock}. Out: health, readiness, status and metrics at the public address, orders at the one for
 * administrators. Read {@link dev.penstock.runtime.server.PenstockServer} first.
 */
@NullMarked
package dev.penstock.runtime.server;

import org.jspecify.annotations.NullMarked;
