/** Typed search over the documents of annotated records; generated query classes stand on it. */
@SuppressWarnings("requires-transitive-automatic") // opensearch-java has no module name of its own yet
module dev.penstock.client {
    requires transitive dev.penstock.annotations;
    requires transitive opensearch.java;
    requires com.fasterxml.jackson.databind;
    requires jakarta.json;
    requires transitive java.sql;
    requires static org.jspecify;

    exports dev.penstock.client;
    exports dev.penstock.client.aggregation;
    exports dev.penstock.client.query;
}
