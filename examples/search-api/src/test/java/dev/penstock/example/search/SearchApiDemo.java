package dev.penstock.example.search;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.ServerPair;

/** The service at port 8080, over the sample of the catalog, with servers of its own; until Ctrl-C. */
final class SearchApiDemo {

    private SearchApiDemo() {}

    /** Leaves all of it running; what holds the sample is gone with the program. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("Starting PostgreSQL and OpenSearch ...");
        ServerPair servers = ServerPair.begin(PostgresServer.builder(), OpenSearchServer.builder());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-servers"));
        OpenSearchServer search = servers.openSearch();
        new CatalogEngine(servers.postgres().createDatabase(), search, "");
        SearchApi.main(new String[] {search.url()});
    }
}
