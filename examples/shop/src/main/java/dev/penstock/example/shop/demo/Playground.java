package dev.penstock.example.shop.demo;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.testkit.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keeps everything running, and says what the engine does, until the program is ended. */
final class Playground {

    private final Penstock penstock;
    private final Screen screen;

    Playground(Penstock penstock, Screen screen) {
        this.penstock = penstock;
        this.screen = screen;
    }

    void invite(TestDatabase database, String openSearchUrl) {
        screen.heading("Now it is your turn");
        screen.line("""
                  psql  %1$s
                  JDBC  %2$s

                    UPDATE users SET full_name = 'Ada Lovelace' WHERE id = 7;
                    UPDATE orders SET status = 'SHIPPED' WHERE user_id = 7;
                    UPDATE orders SET user_id = 8 WHERE user_id = 7;
                    INSERT INTO reviews (product_id, stars, comment) VALUES (17, 5, 'Splendid.');
                    TRUNCATE items;

                  curl  '%3$s/users/_search?q=fullName:lovelace&pretty'
                  curl  '%3$s/products/_search?q=name:lamp&sort=timesOrdered:desc&size=3&pretty'
                  curl  '%3$s/users/_doc/7?pretty'
                  curl  -H 'Content-Type: application/json' '%3$s/users/_count?pretty' \\
                        -d '{"query": {"nested": {"path": "orders", "query": {"term": {"orders.status": "OPEN"}}}}}'

                Ctrl-C ends it, and removes everything.""".formatted(database.url(), database.jdbcUrl(), openSearchUrl));
        screen.line("");
    }

    /** Says how many documents of which index are written, for as long as the engine runs. */
    void watch() throws InterruptedException {
        Map<String, Long> shown = new HashMap<>();
        EngineStatus status = penstock.status();
        status.indexes().forEach(index -> shown.put(index.name(), documents(index)));
        while (status.phase() != EngineStatus.Phase.STOPPED) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = penstock.status();
            for (IndexStatus index : status.indexes()) {
                long now = documents(index);
                Long before = shown.put(index.name(), now);
                if (before != null && now != before) {
                    screen.line("  %-8s %,d written".formatted(index.name(), now - before));
                }
            }
        }
        penstock.awaitEnd();
    }

    private static long documents(IndexStatus index) {
        return index.written() + index.seededDocuments();
    }
}
