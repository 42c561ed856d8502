package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineTestKit;

@Timeout(120)
class WithServersTest {

    static final List<PostgresServer> POSTGRES = new CopyOnWriteArrayList<>();
    static final List<OpenSearchServer> OPENSEARCH = new CopyOnWriteArrayList<>();
    static final List<TestDatabase> DATABASES = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        POSTGRES.clear();
        OPENSEARCH.clear();
        DATABASES.clear();
    }

    @WithServers
    static class FirstCase {

        @BeforeEach
        void prepare(TestDatabase database) throws SQLException {
            database.execute("create table t (id int)");
            DATABASES.add(database);
        }

        @Test
        void one(PostgresServer postgres, TestDatabase database) throws SQLException {
            POSTGRES.add(postgres);
            DATABASES.add(database);
            database.execute("select pg_create_logical_replication_slot('s', 'pgoutput')", "insert into t values (1)");
        }

        @Test
        void two(TestDatabase database) {
            DATABASES.add(database);
            assertEquals(List.of(), openSearchNodes());
        }
    }

    @WithServers
    static class SecondCase {

        @BeforeAll
        static void prepare(TestDatabase database) {
            DATABASES.add(database);
        }

        @Test
        void three(PostgresServer postgres, TestDatabase database) {
            POSTGRES.add(postgres);
            DATABASES.add(database);
        }
    }

    @WithServers
    static class SearchCase {

        @Test
        void one(OpenSearchServer openSearch) {
            OPENSEARCH.add(openSearch);
        }

        @Test
        void two(OpenSearchServer openSearch) throws Exception {
            OPENSEARCH.add(openSearch);
            openSearch.request("GET", "/", null);
        }
    }

    @Test
    void postgres_is_shared_and_each_test_has_a_database_of_its_own() {
        run(3, FirstCase.class, SecondCase.class);

        assertEquals(2, POSTGRES.size());
        assertSame(POSTGRES.get(0), POSTGRES.get(1));
        assertEquals(6, DATABASES.size());
        assertSame(DATABASES.get(0), DATABASES.get(1), "BeforeEach and test");
        assertSame(DATABASES.get(2), DATABASES.get(3), "BeforeEach and test");
        assertSame(DATABASES.get(4), DATABASES.get(5), "BeforeAll and test");
        assertNotSame(DATABASES.get(0), DATABASES.get(2));
        assertNotEquals(DATABASES.get(0).name(), DATABASES.get(2).name());
        assertThrows(SQLException.class, () -> POSTGRES.get(0).connect(), "closed at the end");
    }

    /** So Surefire runs them where it has several JVMs. */
    @Test
    void postgres_is_shared_by_classes_that_are_run_one_at_a_time() {
        try (LauncherSession session = LauncherFactory.openSession()) {
            for (Class<?> one : List.of(FirstCase.class, SecondCase.class)) {
                session.getLauncher()
                        .execute(LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(one))
                                .build());
            }
        }

        assertEquals(2, POSTGRES.size());
        assertSame(POSTGRES.get(0), POSTGRES.get(1));
        assertThrows(SQLException.class, () -> POSTGRES.get(0).connect(), "closed at the end");
    }

    @Test
    void opensearch_is_shared() {
        run(2, SearchCase.class);

        assertSame(OPENSEARCH.get(0), OPENSEARCH.get(1));
        assertEquals(List.of(), openSearchNodes());
    }

    private static void run(int tests, Class<?>... classes) {
        var selectors = List.of(classes).stream().map(type -> selectClass(type)).toList();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(tests).succeeded(tests));
    }

    private static List<ProcessHandle> openSearchNodes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("penstock-opensearch"))
                .toList();
    }
}
