package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.spi.PenstockException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
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
            "  penstock dev --class-path shop.jar -- --index users --seed-rate 100"
        })
final class DevCommand implements Callable<Integer> {

    /** What the keys begin with that say where a server is, or who asks it; the administrator is the engine's of those. */
    private static final List<String> OF_SERVERS = List.of(
            "sinks.",
            "admin.",
            "source.url",
            "source.host",
            "source.port",
            "source.name",
            "source.user",
            "source.password",
            "source.parameters",
            "source.stream-url");

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
        DevServers servers = ServiceLoader.load(DevServers.class)
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "the servers of dev are not on the class path",
                        "Add dev.penstock:penstock-testkit to the dependencies, or unpack penstock-dev over the"
                                + " distribution."));
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
        return new DevServers.Wishes(postgresPort, openSearchPort, directory, schema == null ? List.of() : schema);
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

    private void engine(DevServers.Addresses addresses) {
        if (Settings.of(spec).definitions().isEmpty()) {
            say("No index is defined, so there is no engine.");
            return;
        }
        List<String> arguments = new ArrayList<>();
        spec.root().options().stream()
                .filter(option -> option.scopeType() == ScopeType.INHERIT && option.getValue() != null)
                .forEach(option -> arguments.add(option.longestName() + "=" + option.getValue()));
        arguments.addAll(List.of(
                "run",
                "--database-url=" + addresses.databaseUrl(),
                "--opensearch-url=" + addresses.openSearchUrl(),
                "--sink=opensearch",
                "--manage-replica-identity"));
        arguments.addAll(ofRun);
        CommandLine line = spec.commandLine();
        CommandLine run = Main.program().setOut(line.getOut()).setErr(line.getErr());
        Map<String, String> all = Settings.of(spec).variables();
        int code = new Invocation(run, ofTheLog(all), all, DevCommand::withoutServers)
                .execute(arguments.toArray(String[]::new));
        if (!ending) {
            say("The engine has ended with code " + code + "; the servers go on.");
        }
    }

    /** What is said of other servers must not reach these, nor documents those. */
    private static Map<String, String> ofTheLog(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("PENSTOCK_LOG_")
                        || variable.getKey().equals("PENSTOCK_SERVER_ADDRESS"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same of the configuration file. */
    private static ConfigurationFile withoutServers(ConfigurationFile file) {
        return ConfigurationFile.of(
                file.name(),
                file.settings().stream()
                        .filter(setting -> OF_SERVERS.stream().noneMatch(setting.path()::startsWith))
                        .toList());
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
