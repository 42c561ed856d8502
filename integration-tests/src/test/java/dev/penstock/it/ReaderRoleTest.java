package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.CommitPosition;
import dev.penstock.client.Search;
import dev.penstock.client.SearchBatch;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchException;
import dev.penstock.definition.WalPosition;
import dev.penstock.it.SecurityRole.Lacking;
import dev.penstock.it.shop.User;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.it.shop.UserQuery;
import dev.penstock.it.shop.UserQuery.Fields;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** A reader who may do no more than the role of docs/querying.md grants. */
@WithServers
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A reader where the security plugin is")
final class ReaderRoleTest {

    private static final String PASSWORD = "right:s3cret";
    private static final String CLOSE = "indices:data/read/point_in_time/delete";

    private Certificates certificates;
    private SecuredServer server;
    private Penstock penstock;
    private WalPosition written;

    @BeforeAll
    void start(@TempDir Path directory, TestDatabase database) throws Exception {
        certificates = new Certificates(directory)
                .authority("ca")
                .issue("ca", "node", "EC", "CN=node", "-ext", "san=ip:127.0.0.1")
                .issue("ca", "admin", "EC", "CN=admin");
        server = new SecuredServer(directory, certificates);
        server.grant(Map.of("penstock", SecurityRole.documented("opensearch-role.json")));
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(5));
        penstock = Penstock.builder()
                .index(UserIndex.DEFINITION)
                .database(PostgresSource.builder(database.url()).slot("read"))
                .sink(OpenSearchSink.builder(server.url())
                        .caFile(Path.of(certificates.file("ca.crt")))
                        .bearerToken(server.token("penstock", Instant.now()))
                        .build())
                .start();
        CaughtUp.await(penstock, database, Rig.PATIENCE);
        try (Connection connection = database.connect()) {
            written = CommitPosition.after(connection);
        }
    }

    @AfterAll
    void stop() {
        penstock.close();
        server.close();
    }

    @Test
    void needsEachPrivilegeOfTheDocumentedRoleAndNoOther() throws Exception {
        SecurityRole documented = SecurityRole.documented("opensearch-reader-role.json");
        Map<String, SecurityRole> roles = new TreeMap<>(Map.of("reader", documented));
        List<Lacking> lacking = documented.lackingOne();
        for (int i = 0; i < lacking.size(); i++) {
            roles.put("without" + i, lacking.get(i).role());
        }
        server.grant(roles);
        try (OpenSearchTransport transport = as("Bearer " + server.token("reader", Instant.now()))) {
            readEverything(transport);
        }
        for (int i = 0; i < lacking.size(); i++) {
            Lacking role = lacking.get(i);
            try (OpenSearchTransport transport = as("Bearer " + server.token("without" + i, Instant.now()))) {
                if (role.privilege().equals(CLOSE)) {
                    assertEquals(0, openPoints());
                    readEverything(transport);
                    assertEquals(1, openPoints(), "it is left to be forgotten");
                } else {
                    role.assertNamedBy(
                            assertThrows(SearchException.class, () -> readEverything(transport), role.privilege())
                                    .getMessage());
                }
            }
        }
    }

    @Test
    void withAWrongPasswordIsToldSo() throws Exception {
        server.addUser("somebody", PASSWORD);
        String credentials = "somebody:wrong:s3cret";
        try (OpenSearchTransport transport =
                as("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))) {
            String message = String.valueOf(assertThrows(
                            SearchException.class, () -> UserQuery.search().fetch(SearchClient.of(client(transport))))
                    .getMessage());
            assertTrue(message.contains("401"), message);
            assertFalse(message.contains("s3cret"), message);
        }
    }

    private int openPoints() {
        return server.administrator()
                .call("GET", "/_nodes/stats/indices/search", "")
                .findValue("point_in_time_current")
                .asInt();
    }

    /** Every kind of request that a client sends. */
    private void readEverything(OpenSearchTransport transport) throws Exception {
        SearchClient client = SearchClient.of(client(transport));
        Search<User, Fields> all = UserQuery.search();
        assertEquals(5, all.freshAsOf(written, Rig.PATIENCE).fetch(client).total());
        assertEquals(5, all.count(client));
        assertTrue(UserQuery.get(client, 1).isPresent());
        assertEquals(2, UserQuery.getAll(client, List.of(1, 2)).size());
        assertEquals(5, SearchBatch.of(all).fetch(client).get(all).total());
        try (Stream<User> stream = all.stream(client)) {
            assertEquals(5, stream.count());
        }
    }

    private static OpenSearchClient client(OpenSearchTransport transport) {
        return new OpenSearchClient(transport);
    }

    private OpenSearchTransport as(String authorization) throws Exception {
        var tls = ClientTlsStrategyBuilder.create()
                .setSslContext(SecuredServer.trusting(certificates))
                .buildAsync();
        return ApacheHttpClient5TransportBuilder.builder(HttpHost.create(URI.create(server.url())))
                .setHttpClientConfigCallback(http -> http.addRequestInterceptorFirst(
                                (request, entity, context) -> request.setHeader("Authorization", authorization))
                        .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                                .setTlsStrategy(tls)
                                .build()))
                .build();
    }
}
