package dev.penstock.it;

import dev.penstock.client.SearchClient;
import dev.penstock.it.queries.MakerIndex;
import dev.penstock.it.queries.ProductIndex;
import dev.penstock.it.queries.Rows;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;

/** The rows of {@link Rows} as documents, and a client that searches them. */
final class SearchedProducts implements AutoCloseable {

    final Rig rig;
    final SearchClient client;
    private final SearchConnection connection;

    SearchedProducts(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Rows.SCHEMA.toArray(String[]::new));
        database.execute(Rows.CONTENT.toArray(String[]::new));
        rig.start(rig.engine(ProductIndex.DEFINITION).index(MakerIndex.DEFINITION));
        rig.awaitCaughtUp();
        refresh();
        connection = new SearchConnection(rig);
        client = connection.client;
    }

    /** The version of the server: {@code 2.19.1}. */
    String version() {
        return rig.search.call("GET", "/", "").at("/version/number").asText();
    }

    void refresh() {
        rig.search.call("POST", "/" + rig.prefix + "furniture," + rig.prefix + "makers/_refresh", "");
    }

    @Override
    public void close() throws IOException {
        connection.close();
        rig.close();
    }
}
