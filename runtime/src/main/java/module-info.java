/** The engine that keeps documents in step with the database. */
module dev.penstock.runtime {
    requires transitive dev.penstock.annotations;
    requires transitive org.slf4j;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires io.github.javadiffutils;
    requires java.naming;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires micrometer.core;
    requires micrometer.registry.prometheus;
    requires opensearch.java;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.postgresql.jdbc;
    requires org.snakeyaml.engine;
    requires static io.opentelemetry.api;
    requires static io.opentelemetry.context;
    requires static micrometer.registry.otlp;
    requires static org.jspecify;
    requires static software.amazon.awssdk.auth;
    requires static software.amazon.awssdk.core;
    requires static software.amazon.awssdk.http;
    requires static software.amazon.awssdk.http.urlconnection;
    requires static software.amazon.awssdk.identity.spi;
    requires static software.amazon.awssdk.regions;

    exports dev.penstock.runtime;
    exports dev.penstock.runtime.catalog;
    exports dev.penstock.runtime.changes;
    exports dev.penstock.runtime.cli;
    exports dev.penstock.runtime.configuration;
    exports dev.penstock.runtime.engine;
    exports dev.penstock.runtime.json;
    exports dev.penstock.runtime.opensearch;
    exports dev.penstock.runtime.postgres;
    exports dev.penstock.runtime.server;
    exports dev.penstock.runtime.spi;
    exports dev.penstock.runtime.stdout;
    exports dev.penstock.runtime.table;
    exports dev.penstock.runtime.tracing;
    exports dev.penstock.runtime.verify;
    exports dev.penstock.runtime.postgres.tls to
            org.postgresql.jdbc;

    opens dev.penstock.runtime.cli to
            info.picocli;
    opens dev.penstock.runtime.engine to
            com.fasterxml.jackson.databind;

    uses dev.penstock.definition.IndexProvider;
    uses dev.penstock.runtime.cli.DevServers;
    uses dev.penstock.runtime.cli.LogBackend;
}
