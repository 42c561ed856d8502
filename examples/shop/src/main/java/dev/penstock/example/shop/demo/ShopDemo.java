package dev.penstock.example.shop.demo;

import dev.penstock.client.SearchClient;
import dev.penstock.example.shop.ProductIndex;
import dev.penstock.example.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The demo's command line, and its order of events. */
@Command(
        name = "shop",
        description = "Shows Penstock at work: a PostgreSQL and an OpenSearch of its own, and a shop between them.",
        mixinStandardHelpOptions = true,
        version = "The shop of Penstock 0.1.0",
        sortOptions = false)
public final class ShopDemo implements Callable<Integer> {

    @Option(names = "--follow", description = "Keep everything running afterwards, to play with psql and curl.")
    private boolean follow;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "4000",
            description = "How many customers the shop has, 100 to 1000000; ${DEFAULT-VALUE} by default.")
    private int users;

    @Option(names = "--postgres-port", paramLabel = "PORT", description = "Port of PostgreSQL; a free one by default.")
    private int postgresPort;

    @Option(
            names = "--opensearch-port",
            paramLabel = "PORT",
            description = "Port of OpenSearch; a free one by default.")
    private int openSearchPort;

    @Spec
    private @Nullable CommandSpec spec;

    private final Screen screen;
    private volatile boolean ending;

    private ShopDemo(Screen screen) {
        this.screen = screen;
    }

    /** Runs the demo, and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(execute(out, err, Ansi.AUTO, args));
    }

    /**
     * Runs the demo.
     *
     * @return the exit code: 0 everything held, 1 something did not, 2 the options are wrong
     */
    static int execute(PrintWriter out, PrintWriter err, Ansi ansi, String... args) {
        ShopDemo demo = new ShopDemo(new Screen(out, ansi));
        return new CommandLine(demo)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(demo::report)
                .setParameterExceptionHandler(ShopDemo::explain)
                .execute(args);
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        checkOptions();
        long start = System.nanoTime();
        screen.line("Starting PostgreSQL and OpenSearch ...");
        try (ShopServers servers = new ShopServers(postgresPort, openSearchPort)) {
            // For Ctrl-C. The engine is not asked: nothing is lost with it, and its servers may be gone already.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers), "shop-end"));
            TestDatabase database = servers.createDatabase();
            screen.line("  %s, %s (%s)".formatted(database.url(), servers.openSearchUrl(), since(start)));
            try (Connection connection = database.connect()) {
                load(connection);
                run(database, servers.openSearchUrl(), connection);
            }
        }
        return 0;
    }

    private void load(Connection connection) throws IOException, SQLException {
        screen.heading("Loading the shop");
        long start = System.nanoTime();
        screen.line("  " + String.join(", ", Migrations.apply(connection)));
        SampleShop.Loaded loaded = SampleShop.load(connection, users);
        screen.line("  %,d users, %,d orders, %,d items, %,d products, %,d reviews (%s)"
                .formatted(
                        loaded.users(),
                        loaded.orders(),
                        loaded.items(),
                        loaded.products(),
                        loaded.reviews(),
                        since(start)));
    }

    private void run(TestDatabase database, String openSearchUrl, Connection connection)
            throws SQLException, InterruptedException {
        screen.heading("Starting Penstock");
        long start = System.nanoTime();
        try (Penstock penstock = Penstock.builder()
                .index(UserIndex.DEFINITION)
                .index(ProductIndex.DEFINITION)
                .database(PostgresSource.builder(database.url()))
                .sink(OpenSearchSink.builder(openSearchUrl).build())
                .listener(new Waits())
                .start()) {
            screen.line("  it follows changes (%s)".formatted(since(start)));
            Patience patience = new Patience(penstock);
            seed(connection, patience);
            SearchIndex search = new SearchIndex(openSearchUrl);
            LiveChange change = new LiveChange(connection, search, patience, screen);
            for (TourStep step : Tour.through(connection)) {
                change.make(step);
            }
            screen.line("");
            screen.line("Searches see what was written at the next refresh of the index, which is once a second here.");
            search(openSearchUrl);
            screen.heading("Comparing every document with the database");
            patience.untilCaughtUp(connection);
            new Comparison(connection, search, screen).run();
            if (follow) {
                Playground playground = new Playground(penstock, screen);
                playground.invite(database, openSearchUrl);
                playground.watch();
            }
        }
    }

    private void search(String openSearchUrl) {
        screen.heading("Searching, through the generated query classes");
        try (OpenSearchTransport transport = ApacheHttpClient5TransportBuilder.builder(
                        HttpHost.create(URI.create(openSearchUrl)))
                .build()) {
            new Searches(SearchClient.of(new OpenSearchClient(transport)), screen).show();
        } catch (IOException e) {
            throw new DemoFailedException("the client of OpenSearch cannot be closed: " + e, e);
        }
    }

    private void seed(Connection connection, Patience patience) throws SQLException, InterruptedException {
        screen.heading("Seeding the indexes");
        long start = System.nanoTime();
        new Seeding(screen, patience).show(ShopDocuments.counts(connection));
        screen.good("seeded in " + since(start));
    }

    private void checkOptions() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (users < 100 || users > 1_000_000) {
            throw new ParameterException(line, "--users must be from 100 to 1000000");
        }
        for (int port : new int[] {postgresPort, openSearchPort}) {
            if (port < 0 || port > 65_535) {
                throw new ParameterException(line, port + " is no port");
            }
        }
    }

    private void end(ShopServers servers) {
        ending = true;
        servers.close();
    }

    private static int explain(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("shop: " + e.getMessage());
        e.getCommandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    /** What is known to go wrong is one line; when the program is being ended, things go wrong because of that. */
    private int report(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (ending) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (e instanceof DemoFailedException || e instanceof PenstockException || e instanceof SQLException) {
            command.getErr().println("shop: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    private static String since(long start) {
        return Screen.seconds(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Says when the engine waits for a server. */
    private final class Waits implements EngineListener {

        @Override
        public void onWaiting(String reason) {
            if (!ending) {
                screen.line("  waiting: " + reason);
            }
        }
    }
}
