package dev.penstock.distribution.unpacked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.penstock.example.shop.ShopPenstock;
import dev.penstock.testkit.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with servers and a user's jar. The servers are those of {@code penstock dev}. */
@Tag("unpacked")
class ServersTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final int WORDS = 20_000;
    private static final Pattern EXPORT = Pattern.compile("export (\\w+)=(\\S+)");

    @TempDir
    static Path temporary;

    private static final Map<String, String> VARIABLES = new HashMap<>();
    private static Path home;
    private static Path penstock;
    private static Path files;
    private static Path classes;
    private static Program dev;

    /** What dev heeds of it is no server's: those would not answer, and their secrets are not there. */
    private static final String ELSEWHERE = """
            source: {url: 'postgresql://prod/shop', password: '${PROD}', heartbeat: '${DEV_HEARTBEAT}'}
            sinks: {default: {url: 'https://prod:9200', password-file: /nowhere}, backup: {url: '${PROD}'}}
            admin: {username: ada, password-file: /nowhere}
            """;

    @BeforeAll
    static void startServers() throws IOException, InterruptedException, URISyntaxException {
        Installation installed = new Installation(temporary, "a folder");
        installed.addServers();
        home = installed.home;
        penstock = installed.penstock;
        files = Files.createDirectories(temporary.resolve("files of servers"));
        Path shop = Path.of(ShopPenstock.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.copy(shop, temporary.resolve("shop.jar"));
        classes = unpacked(shop, temporary.resolve("classes"));
        Path config = Files.writeString(temporary.resolve("elsewhere.yml"), ELSEWHERE);
        dev = Program.start(
                penstock,
                Map.of(
                        "DEV_HEARTBEAT",
                        "20s",
                        "PENSTOCK_DEV_SCHEMA",
                        schema(),
                        "PENSTOCK_SERVER_ADDRESS",
                        "off",
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=\"" + files + '"'),
                "dev",
                "--config=" + config,
                "--watch=" + classes,
                "--",
                "--slot=dev",
                "--index-prefix=dev_");
        dev.awaitErr("seeded users");
        EXPORT.matcher(dev.out()).results().forEach(found -> VARIABLES.put(found.group(1), found.group(2)));
        VARIABLES.put("PENSTOCK_CLASSPATH", temporary.resolve("shop.jar").toString());
        VARIABLES.put("PENSTOCK_SERVER_ADDRESS", "127.0.0.1:" + freePort());
    }

    @AfterAll
    static void ctrlCEndsTheServersAndRemovesTheirFiles() throws IOException, InterruptedException {
        try (Program servers = dev) {
            assertEquals(List.of("penstock-opensearch", "penstock-postgres"), directories());
            assertEquals(130, servers.interrupt(), servers::toString);
            assertFalse(servers.err().contains("\tat ") || servers.err().contains("WARN"), servers::toString);
            assertEquals(List.of(), directories());
        }
    }

    @Test
    void ctrlCEndsARunInOrder() throws IOException, InterruptedException {
        try (Program run = Program.start(
                penstock, VARIABLES, "run", "--slot=other", "--index-prefix=other_", "--log-format=json")) {
            run.awaitErr("seeded users");
            run.awaitErr("seeded products");
            assertEquals(
                    "Ada Lovelace",
                    document("other_users/_doc/1").at("/_source/fullName").textValue());

            assertEquals(130, run.interrupt(), run::toString);

            for (String line : run.err().lines().toList()) {
                JsonNode event = parsed(line);
                assertEquals("INFO", event.path("level").textValue(), line);
                assertTrue(event.path("error").isMissingNode(), line);
            }
            assertEquals("", run.out());
        }
    }

    @Test
    void aChangeOfClassesStartsTheEngineAgain() throws IOException, SQLException {
        Path providers = classes.resolve("META-INF/services/dev.penstock.definition.IndexProvider");
        String sound = Files.readString(providers);
        Files.writeString(providers, sound + "shop.NotThere\n");
        dev.awaitOut("The classes cannot be loaded, which their next change may mend");
        execute("UPDATE users SET full_name = 'Ada King' WHERE id = 1");

        Files.writeString(providers, sound);

        awaitName("Ada King");
        execute("UPDATE users SET full_name = 'Ada Lovelace' WHERE id = 1");
        awaitName("Ada Lovelace");
    }

    private static void execute(String sql) throws SQLException {
        URI database = URI.create(VARIABLES.get("PENSTOCK_DATABASE_URL"));
        String url = "jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath();
        try (Connection connection = DriverManager.getConnection(url, database.getUserInfo(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitName(String name) {
        Await.until(
                "the engine has written " + name,
                Duration.ofMinutes(1),
                () -> name.equals(
                        document("dev_users/_doc/1").at("/_source/fullName").textValue()));
    }

    @Test
    void aMainOfOneLineIsTheWholeProgram() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Program main = Program.run(
                Path.of(java),
                VARIABLES,
                "-cp",
                temporary.resolve("shop.jar") + ":" + home.resolve("lib") + "/*",
                ShopPenstock.class.getName(),
                "run",
                "--index=orders");

        assertEquals(1, main.exitCode(), main::toString);
        assertEquals("penstock: no index orders is defined. Those that are: products, users.\n", main.err());
    }

    @Test
    void theSessionOfTheReadmeIsAsShown() throws IOException, InterruptedException {
        Transcript shown = Transcript.of(ROOT.resolve("README.md"));
        Map<String, String> variables = Program.variables(VARIABLES);
        variables.put("PATH", penstock.getParent() + ":" + System.getenv("PATH"));
        Path folder = Files.createDirectories(temporary.resolve("session"));

        Transcript now = shown.again(folder, variables);

        if (System.getProperty("bless") != null) {
            now.bless();
        } else {
            assertEquals(shown.comparable(), now.comparable(), "if it is to be so, run this test with -Dbless");
        }
    }

    @Test
    void metricsArePushedWhereTheStandardVariableSays() throws IOException, InterruptedException {
        BlockingQueue<String> pushed = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/metrics", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            pushed.add(new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.put("PENSTOCK_SERVER_ADDRESS", "off");
        variables.put(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        variables.put("OTEL_METRIC_EXPORT_INTERVAL", "200");
        try (Program run =
                Program.start(penstock, variables, "run", "--slot=pushed", "--index-prefix=pushed_", "--index=users")) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            String metrics = "";
            while (!metrics.contains("penstock.lag")) { // pushes begin before every metric is there
                metrics = Objects.requireNonNull(
                        pushed.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS), run::toString);
            }

            assertTrue(
                    Pattern.compile("(?s)service\\.name.{1,6}penstock")
                            .matcher(metrics)
                            .find(),
                    run::toString);
            assertEquals(130, run.interrupt(), run::toString);
            assertFalse(run.err().contains("WARN"), run::toString);
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void aSnapshotOfChangesDrawsABarThoughItsRowsGoElsewhere() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SCRIPT), "there is no script to make a terminal with");
        String changes = "'" + penstock + "' changes --table=bulk.words --snapshot=only --state-file='"
                + temporary.resolve("words.json") + "'";
        Program drawn = Program.run(
                SCRIPT, VARIABLES, "-qec", changes + " | (head -c 1 >/dev/null; sleep 1; cat >/dev/null)", "/dev/null");

        assertTrue(drawn.out().contains("\rsnapshot of 1 table ["), drawn::toString);
        assertTrue(drawn.out().contains(" of about " + WORDS + " rows"), drawn::toString);
    }

    /** A port that was free a moment ago. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String schema() throws IOException {
        Path words = Files.writeString(
                temporary.resolve("words.sql"),
                "CREATE SCHEMA bulk; CREATE TABLE bulk.words (id int PRIMARY KEY, word text); INSERT INTO bulk.words"
                        + " SELECT n, 'word ' || n FROM generate_series(1, " + WORDS + ") n; ANALYZE bulk.words;");
        Path scripts = ROOT.resolve("examples/shop/src/main/resources/db");
        return Stream.of(
                        "migration/V1__shop.sql",
                        "migration/V2__reviews.sql",
                        "migration/V3__replica_identity.sql",
                        "sample.sql",
                        words.toString())
                .map(script -> scripts.resolve(script).toString())
                .collect(Collectors.joining(","));
    }

    private static Path unpacked(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (!entry.isDirectory()) {
                    Path target = folder.resolve(entry.getName());
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.write(target, file.getInputStream(entry).readAllBytes());
                }
            }
        }
        return folder;
    }

    /** What the servers have made, without what makes each name another. */
    private static List<String> directories() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.map(path -> Objects.toString(path.getFileName()))
                    .filter(name -> name.matches("penstock-(postgres|opensearch)-\\d+"))
                    .map(name -> name.replaceFirst("-\\d+$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode document(String path) throws IOException, InterruptedException {
        URI address = URI.create(VARIABLES.get("PENSTOCK_OPENSEARCH_URL") + "/" + path);
        return parsed(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body());
    }

    private static JsonNode parsed(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
