/**
 * Real servers for tests: PostgreSQL and OpenSearch, started, stopped and killed at will, without Docker.
 *
 * <p>A test class says {@link dev.penstock.testkit.WithServers} and takes a {@link dev.penstock.testkit.PostgresServer},
 * an {@link dev.penstock.testkit.OpenSearchServer} or a fresh {@link dev.penstock.testkit.TestDatabase} as parameters;
 * the servers are shared by all test classes of the JVM. A test that kills or reconfigures a server starts one of its own
 * with {@code start()}. What leaves are URLs and connections. For tests without OpenSearch
 * there is a {@link dev.penstock.testkit.RecordingSink}. {@link dev.penstock.testkit.TcpProxy} makes a bad network.
 *
 * <p>Read {@link dev.penstock.testkit.PostgresServer} first. {@link dev.penstock.testkit.Await} waits for what happens
 * later, {@link dev.penstock.testkit.CaughtUp} for an engine to catch up.
 */
@NullMarked
package dev.penstock.testkit;

import org.jspecify.annotations.NullMarked;
