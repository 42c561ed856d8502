/** Real PostgreSQL and OpenSearch servers for tests, a JUnit extension that shares them, and fakes. */
module dev.penstock.testkit {
    requires static org.jspecify;
    requires static flyway.core;
    requires static liquibase.core;
    requires static testcontainers;
    requires embedded.postgres;
    requires org.apache.commons.compress;
    requires org.postgresql.jdbc;
    requires org.tukaani.xz;
    requires transitive dev.penstock.runtime;
    requires transitive java.sql;
    requires transitive org.junit.jupiter.api;

    exports dev.penstock.testkit;

    // JUnit makes the extension, which is not public.
    opens dev.penstock.testkit to
            org.junit.platform.commons;

    provides dev.penstock.runtime.cli.DevServers with
            dev.penstock.testkit.KitServers;
}
