package dev.penstock.runtime.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock dev}: servers to try things with, and the engine between them. */
@Command(
        name = "dev",
        description = {
            "Starts a PostgreSQL and an OpenSearch of its own on this machine, and keeps every index that is defined"
                    + " in step, until Ctrl-C ends and removes everything. For trying things: nobody is asked"
                    + " for a password.",
            "It needs the test kit on the class path."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "1:something must be mended",
            "2:the command line is wrong",
            "130:ended by Ctrl-C",
            "143:ended by SIGTERM"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock dev --class-path shop.jar --schema schema.sql",
            "  penstock dev --servers-only --data ~/penstock-dev",
            "  penstock dev --watch target/classes --migrations src/main/resources/db/migration",
            "  penstock dev --class-path shop.jar -- --index users --seed-rate 100"
        })
final class DevCommand implements Callable<Integer> {

    /** How long the engine may take to end before its servers do. */
    private static final int ENGINE_SECONDS = 20;

    @Option(
            names = "--schema",
            split = ",",
            defaultValue = "${env:PENSTOCK_DEV_SCHEMA}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<file>",
            description = "A script of SQL that is run when the database is new; may be repeated. Variable:"
                    + " PENSTOCK_DEV_SCHEMA, separated by commas.")
    private @Nullable List<Path> schema;

    @Mixin
    private MigrationsOptions migrations = new MigrationsOptions();

    @Option(
            names = "--data",
            defaultValue = "${env:PENSTOCK_DEV_DATA}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<folder>",
            description =
                    "Where the servers keep their files, which stay there; by default they are temporary. Variable:"
                            + " PENSTOCK_DEV_DATA.")
    private @Nullable Path data;

    @Option(
            names = "--watch",
            split = ",",
            defaultValue = "${env:PENSTOCK_DEV_WATCH}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<folder>",
            description = "A folder that a build writes classes to: they are on the engine's class path, and when they"
                    + " change it starts again with the new ones; may be repeated. Variable: PENSTOCK_DEV_WATCH,"
                    + " separated by commas.")
    private @Nullable List<Path> watched;

    @Option(
            names = "--servers-only",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_DEV_SERVERS_ONLY:-false}",
            description = "Run no engine. Variable: PENSTOCK_DEV_SERVERS_ONLY.")
    private boolean serversOnly;

    @Option(
            names = "--postgres-port",
            defaultValue = "${env:PENSTOCK_DEV_POSTGRES_PORT:-0}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<port>",
            description = "The port of PostgreSQL; a free one by default. Variable: PENSTOCK_DEV_POSTGRES_PORT.")
    private int postgresPort;

    @Option(
            names = "--opensearch-port",
            defaultValue = "${env:PENSTOCK_DEV_OPENSEARCH_PORT:-0}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<port>",
            description = "The port of OpenSearch; a free one by default. Variable: PENSTOCK_DEV_OPENSEARCH_PORT.")
    private int openSearchPort;

    @Parameters(
            paramLabel = "<options of run>",
            description = "After --: further options of the engine, as run has them.")
    private List<String> ofRun = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CountDownLatch engineEnded = new CountDownLatch(1);
    private volatile boolean ending;

    @Override
    public Integer call() throws InterruptedException {
        DevServers servers = MigrationsOptions.servers();
        if (watched != null && spec.root().findOption(Invocation.LOCK).getValue() != null) {
            throw new ParameterException(
                    spec.commandLine(), "--watch looks at classes, and --lock does without: give one of them");
        }
        say("starting PostgreSQL and OpenSearch ...");
        try (DevServers.Pair pair = servers.start(wishes())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(pair), "penstock-dev-end"));
            DevServers.Addresses addresses = pair.await();
            if (!ending) {
                show(addresses);
            }
            if (!ending && !serversOnly) {
                engine(addresses);
            }
            engineEnded.countDown();
            while (!ending) {
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (RuntimeException e) {
            if (!ending) { // Ctrl-C reaches a server that starts, too
                throw e;
            }
        } finally {
            engineEnded.countDown();
        }
        return 0;
    }

    private DevServers.Wishes wishes() {
        for (int port : new int[] {postgresPort, openSearchPort}) {
            if (port < 0 || port > 65_535) {
                throw new ParameterException(spec.commandLine(), port + " is no port");
            }
        }
        Path directory = data == null || data.toString().isEmpty() ? null : data;
        return new DevServers.Wishes(
                postgresPort, openSearchPort, directory, schema == null ? List.of() : schema, migrations.migrations());
    }

    /** The engine hears of Ctrl-C itself; its servers are there until it has ended. */
    private void end(DevServers.Pair pair) {
        ending = true;
        try {
            engineEnded.await(ENGINE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pair.close();
    }

    private void show(DevServers.Addresses addresses) {
        if (!addresses.applied().isEmpty()) {
            say("applied " + addresses.applied());
        }
        say("""

                  psql %1$s
                  curl '%2$s/_cat/indices?v'

                  export PENSTOCK_DATABASE_URL=%1$s
                  export PENSTOCK_OPENSEARCH_URL=%2$s

                Ctrl-C ends both%3$s.""".formatted(
                        addresses.databaseUrl(),
                        addresses.openSearchUrl(),
                        data == null ? ", and removes their files" : "; their files stay in " + data));
    }

    private void engine(DevServers.Addresses addresses) throws InterruptedException {
        DevEngine engine = new DevEngine(spec, addresses, ofRun);
        if (watched != null) {
            new ReloadingEngine(new ClassFolders(watched), engine::run, () -> ending, this::say).run();
            return;
        }
        if (Settings.of(spec).definitions().isEmpty()) {
            say("No index is defined, so there is no engine.");
            return;
        }
        int code = engine.run(end -> {});
        if (!ending) {
            say("The engine has ended with code " + code + "; the servers go on.");
        }
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
