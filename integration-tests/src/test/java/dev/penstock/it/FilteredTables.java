package dev.penstock.it;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import java.sql.SQLException;

/** Tables some of whose rows count, and an engine that publishes them with row filters. */
final class FilteredTables implements AutoCloseable {

    private static final String SCHEMA = """
            CREATE TABLE accounts (id int PRIMARY KEY, name text NOT NULL, closed_at timestamptz);
            CREATE TABLE tickets (id int PRIMARY KEY, account_id int, desk_id int, queue_id int, title text NOT NULL,
              state varchar(10) NOT NULL, weight int NOT NULL DEFAULT 0);
            CREATE TABLE labels (id int PRIMARY KEY, text text NOT NULL, shown boolean NOT NULL);
            CREATE TABLE labelings (account_id int, label_id int, active boolean, PRIMARY KEY (account_id, label_id));
            CREATE TABLE desks (id int PRIMARY KEY);
            CREATE TABLE queues (id int PRIMARY KEY);
            ALTER TABLE accounts REPLICA IDENTITY FULL;
            ALTER TABLE tickets REPLICA IDENTITY FULL;
            ALTER TABLE labels REPLICA IDENTITY FULL;
            ALTER TABLE labelings REPLICA IDENTITY FULL;
            INSERT INTO accounts SELECT n, 'account ' || n, CASE WHEN n % 4 = 0 THEN '2026-01-01'::timestamptz END
              FROM generate_series(1, 20) n;
            INSERT INTO tickets SELECT n, (n + 1) / 2, n % 3, n % 5, 'ticket ' || n,
              (ARRAY['new', 'open', 'done'])[1 + n % 3], n % 7 FROM generate_series(1, 40) n;
            INSERT INTO labels SELECT n, 'label ' || n, n % 2 = 0 FROM generate_series(1, 6) n;
            INSERT INTO labelings SELECT a, l, (a + l) % 3 > 0 FROM generate_series(1, 20) a, generate_series(1, 6) l
              WHERE (a * l) % 4 = 0;
            INSERT INTO desks SELECT generate_series(0, 2);
            INSERT INTO queues SELECT generate_series(0, 4);
            """;

    static final String OF_ACCOUNT = "(((state)::text = 'open'::text) OR (weight >= 5))";
    static final String OF_BOTH = "(((state)::text = 'new'::text) OR ((state)::text = 'open'::text) OR (weight >= 5))";

    final Rig rig;

    FilteredTables(TestDatabase database, OpenSearchServer search) throws SQLException {
        rig = new Rig(database, search);
        database.execute(SCHEMA);
    }

    static String indexed(String columns) {
        return "ALTER TABLE tickets ALTER account_id SET NOT NULL; CREATE UNIQUE INDEX narrow ON tickets (" + columns
                + "); ALTER TABLE tickets REPLICA IDENTITY USING INDEX narrow";
    }

    void start(IndexDefinition... definitions) throws InterruptedException {
        start(rig.source().rowFilters(true), definitions);
    }

    void start(PostgresSource.Builder source, IndexDefinition... definitions) throws InterruptedException {
        Penstock.Builder engine = rig.engine(definitions[0]).database(source);
        for (int i = 1; i < definitions.length; i++) {
            engine.index(definitions[i]);
        }
        rig.start(engine);
    }

    void assertConverged(IndexDefinition... definitions) throws Exception {
        for (IndexDefinition definition : definitions) {
            Definitions.assertConverged(rig, definition);
        }
    }

    long seeded(String index) {
        return rig.penstock().status().indexes().stream()
                .filter(status -> status.name().equals(index))
                .mapToLong(status -> status.seededDocuments())
                .sum();
    }

    String filter(String table) throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT coalesce(rowfilter, 'none') FROM pg_publication_tables WHERE tablename = '" + table + "'");
    }

    String columns(String table) throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT attnames::text FROM pg_publication_tables WHERE tablename = '" + table + "'");
    }

    String members() throws SQLException {
        return Query.text(
                rig.database::connect, "SELECT string_agg(oid::text, ' ' ORDER BY oid) FROM pg_publication_rel");
    }

    @Override
    public void close() {
        rig.close();
    }
}
