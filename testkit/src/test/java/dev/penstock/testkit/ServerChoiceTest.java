package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ServerChoiceTest {

    @Test
    void servers_are_embedded_unless_told_otherwise() {
        assertEquals(new ServerChoice.Embedded(), ServerChoice.postgres(Map.of()));
        assertEquals(new ServerChoice.Embedded(), ServerChoice.openSearch(Map.of("PENSTOCK_TEST_POSTGRES_URL", "x")));
        assertEquals(new ServerChoice.Embedded(), ServerChoice.postgres(Map.of("PENSTOCK_TEST_POSTGRES_URL", " ")));
        assertEquals(new ServerChoice.Embedded(), ServerChoice.postgres(Map.of("PENSTOCK_TEST_CONTAINERS", "false")));
    }

    @Test
    void url_wins_over_containers() {
        Map<String, String> environment =
                Map.of("PENSTOCK_TEST_CONTAINERS", "true", "PENSTOCK_TEST_POSTGRES_URL", "postgresql://me@db:5432/x");

        assertEquals(
                new ServerChoice.Foreign("PENSTOCK_TEST_POSTGRES_URL", "postgresql://me@db:5432/x"),
                ServerChoice.postgres(environment));
        assertEquals(
                new ServerChoice.Container("opensearchproject/opensearch:2.19.1"),
                ServerChoice.openSearch(environment));
    }

    @Test
    void images_can_be_chosen() {
        Map<String, String> environment =
                Map.of("PENSTOCK_TEST_CONTAINERS", "TRUE", "PENSTOCK_TEST_POSTGRES_IMAGE", "postgres:14");

        assertEquals(new ServerChoice.Container("postgres:14"), ServerChoice.postgres(environment));
    }

    @Test
    void server_of_somebody_else_is_used_but_not_ended() {
        PostgresServer postgres =
                SharedServers.postgres(new ServerChoice.Foreign("PENSTOCK_TEST_POSTGRES_URL", "postgresql://me@db/x"));
        OpenSearchServer openSearch = SharedServers.openSearch(
                new ServerChoice.Foreign("PENSTOCK_TEST_OPENSEARCH_URL", "https://me:secret@search/"));

        assertEquals("postgresql://me@db:5432/x", postgres.url());
        assertEquals("https://me:secret@search", openSearch.url());
        assertEquals(443, openSearch.port());
        assertEquals("OpenSearch at search:443", openSearch.toString());
        for (Executable refused : List.<Executable>of(
                postgres::stop,
                postgres::kill,
                postgres::pause,
                postgres::resume,
                postgres::restart,
                openSearch::kill,
                openSearch::pause,
                openSearch::restart)) {
            UnsupportedOperationException thrown = assertThrows(UnsupportedOperationException.class, refused);
            assertTrue(thrown.toString().contains("PENSTOCK_TEST_"), thrown.toString());
        }
        postgres.close();
        openSearch.close();
    }
}
