package dev.penstock.benchmarks.engine;

import dev.penstock.definition.IndexDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person would write to fill the index once: the document SQL, two threads that read and two that write bulk requests,
 * and nothing else. No position, no retry, no second look; it is the floor of everything that does more.
 */
final class HandWrittenLoader {

    private static final int READERS = 2;
    private static final int WRITERS = 2;
    private static final int ROWS = 1_000;
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final byte[] END = {};

    private final IndexDefinition definition = OrderIndex.DEFINITION;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<byte[]> bodies = new ArrayBlockingQueue<>(4);
    private final String databaseUrl;
    private final URI bulk;
    private final long version;

    private HandWrittenLoader(String databaseUrl, String index, long version) {
        this.databaseUrl = databaseUrl;
        this.bulk = URI.create(index + "/_bulk?filter_path=errors");
        this.version = version;
    }

    /**
     * Loads the documents of some keys, and prints how many nanoseconds that took, and how many until they could be searched.
     *
     * @param args the database, the URL of the index, a version, and the keys: "all" or a query
     */
    public static void main(String[] args) throws Exception {
        HandWrittenLoader loader = new HandWrittenLoader(args[0], args[1], Long.parseLong(args[2]));
        List<Long> keys = loader.keys(args[3].equals("all") ? "SELECT o_orderkey FROM orders ORDER BY 1" : args[3]);
        long started = System.nanoTime();
        loader.load(keys, args[3].equals("all"));
        long written = System.nanoTime() - started;
        loader.refresh(args[1]);
        System.out.println(written + " " + (System.nanoTime() - started));
    }

    private void refresh(String index) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(index + "/_refresh"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private List<Long> keys(String query) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.add(row.getLong(1));
            }
        }
        return keys;
    }

    private void load(List<Long> keys, boolean all) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> readers = new ArrayList<>();
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> read(keys, all, next)));
        }
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(this::write));
        }
        for (Future<?> reader : readers) {
            reader.get();
        }
        for (int i = 0; i < WRITERS; i++) {
            bodies.put(END);
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
    }

    private boolean read(List<Long> keys, boolean all, AtomicInteger next) throws SQLException, InterruptedException {
        String sql = all
                ? definition.documentSql().byRange()
                : definition.documentSql().byKeys();
        List<Integer> numbers = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        while (parameters.find()) {
            numbers.add(Integer.valueOf(parameters.group(1)));
        }
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                PreparedStatement statement =
                        connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
            for (int from = next.getAndAdd(ROWS); from < keys.size(); from = next.getAndAdd(ROWS)) {
                List<Long> some = keys.subList(from, Math.min(keys.size(), from + ROWS));
                for (int place = 1; place <= numbers.size(); place++) {
                    if (all) {
                        boolean lower = numbers.get(place - 1) == 1;
                        statement.setString(place, String.valueOf(lower ? some.get(0) - 1 : some.get(some.size() - 1)));
                    } else {
                        statement.setArray(
                                place,
                                connection.createArrayOf(
                                        "text",
                                        some.stream().map(String::valueOf).toArray()));
                    }
                }
                bodies.put(body(statement, all ? 1 : 2));
            }
        }
        return true;
    }

    private byte[] body(PreparedStatement statement, int document) throws SQLException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                body.writeBytes(("{\"index\":{\"_id\":\"" + row.getString(document + 1) + "\",\"version\":" + version
                                + ",\"version_type\":\"external_gte\"}}\n")
                        .getBytes(StandardCharsets.UTF_8));
                byte[] json = row.getBytes(document);
                for (int i = 0; i < json.length; i++) {
                    json[i] = json[i] == '\n' ? (byte) ' ' : json[i];
                }
                body.writeBytes(json);
                body.write('\n');
            }
        }
        return body.toByteArray();
    }

    private boolean write() throws InterruptedException, IOException {
        for (byte[] body = bodies.take(); body != END; body = bodies.take()) {
            HttpRequest request = HttpRequest.newBuilder(bulk)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (!answer.body().equals("{\"errors\":false}")) {
                throw new IOException("not written: " + answer.body());
            }
        }
        return true;
    }
}
