package dev.penstock.benchmarks.massindexer;

import java.net.URI;
import java.util.Properties;
import java.util.logging.LogManager;
import org.hibernate.CacheMode;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.search.mapper.orm.Search;

/** Fills an index of all orders, which is there already, with Hibernate Search; in a JVM of its own. */
final class MassIndexerMain {

    private MassIndexerMain() {}

    /**
     * Indexes once, and prints how many nanoseconds that took, until the documents can be searched.
     *
     * @param args the database, OpenSearch, threads that load, orders that each loads at once, keys that are fetched at once, and
     *     documents in a bulk request
     */
    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[2]);
        int batch = Integer.parseInt(args[3]);
        LogManager.getLogManager().reset(); // it tells of its progress after each batch
        try (SessionFactory sessions = new Configuration()
                .addAnnotatedClass(Order.class)
                .addAnnotatedClass(Customer.class)
                .addAnnotatedClass(Nation.class)
                .addAnnotatedClass(LineItem.class)
                .addProperties(properties(args[0], args[1], threads, batch, args[5]))
                .buildSessionFactory()) {
            long started = System.nanoTime();
            Search.mapping(sessions)
                    .scope(Order.class)
                    .massIndexer()
                    .batchSizeToLoadObjects(batch)
                    .threadsToLoadObjects(threads)
                    .idFetchSize(Integer.parseInt(args[4]))
                    .cacheMode(CacheMode.IGNORE)
                    .purgeAllOnStart(false)
                    .mergeSegmentsOnFinish(false)
                    .startAndWait();
            System.out.println(System.nanoTime() - started);
        }
    }

    /** Associations are loaded for a whole batch at once, instead of for each order by itself. */
    private static Properties properties(String databaseUrl, String searchUrl, int threads, int batch, String bulk) {
        Properties properties = new Properties();
        properties.put("hibernate.connection.url", databaseUrl);
        properties.put("hibernate.default_batch_fetch_size", String.valueOf(batch));
        properties.put("hibernate.jdbc.fetch_size", String.valueOf(batch));
        properties.put("hibernate.connection.pool_size", String.valueOf(threads + 4));
        URI search = URI.create(searchUrl);
        String backend = "hibernate.search.backend.";
        properties.put(backend + "hosts", search.getHost() + ":" + search.getPort());
        properties.put(backend + "version", "opensearch:2.19");
        properties.put(backend + "indexing.queue_size", "5000");
        properties.put(backend + "indexing.max_bulk_size", bulk);
        properties.put("hibernate.search.schema_management.strategy", "none");
        return properties;
    }
}
