package dev.penstock.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets the constructor and the methods of a test class take servers as parameters.
 *
 * <ul>
 *   <li>{@link PostgresServer} and {@link OpenSearchServer}: one of each for all test classes of the JVM (of JUnit's launcher
 *       session, which JUnit 5.13 and later tell of), started when first asked for and closed after the last test. Do not
 *       close or kill them, and undo changed settings; for that, start one of your own.
 *   <li>{@link TestDatabase}: a new, empty database, dropped after the test. One that the constructor or a {@code BeforeAll}
 *       method takes is shared by the class's tests, and dropped after the last of them.
 * </ul>
 *
 * <p>{@code PENSTOCK_TEST_POSTGRES_URL} ({@code postgresql://user:password@host:port/database}, a superuser) and
 * {@code PENSTOCK_TEST_OPENSEARCH_URL} ({@code http://host:port}) in the environment name servers to use instead; stopping
 * and killing those is refused. With {@code PENSTOCK_TEST_CONTAINERS=true} and Testcontainers on the class path, the
 * servers run in containers, of {@code PENSTOCK_TEST_POSTGRES_IMAGE} and {@code PENSTOCK_TEST_OPENSEARCH_IMAGE} or else of
 * the official images.
 *
 * <p>Tests may run in parallel.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ServersExtension.class)
public @interface WithServers {}
