package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What counts when something is said at several places: the flag, then the variable, then the file, then the default. */
class SettingsTest {

    private static final String RUN = "run";

    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    private Path directory = Path.of("");

    private String yaml = "";

    @Test
    void aFlagGoesBeforeItsVariableThisBeforeTheFileAndThatBeforeTheDefault() {
        assertEquals("PT30S", value("--heartbeat", RUN));
        yaml = "source:\n  heartbeat: 5min\n";
        assertEquals("PT5M", value("--heartbeat", RUN));
        variables.put("PENSTOCK_HEARTBEAT", "2s");
        assertEquals("PT2S", value("--heartbeat", RUN));
        assertEquals("PT1S", value("--heartbeat", RUN, "--heartbeat=1s"));
        variables.put("PENSTOCK_HEARTBEAT", "");
        assertEquals("PT5M", value("--heartbeat", RUN), "an empty variable counts as none");
    }

    @Test
    void whatCountsIsShownWithItsPlaceAndWithoutSecrets() {
        yaml = """
                source:
                  url: postgresql://app:s3cret@db/shop
                  heartbeat: 5min
                sinks:
                  default: {index-prefix: a_}
                  backup: {url: 'http://two:9200', password: s3cret}
                """;

        List<String> shown =
                ResolvedOption.of(command(arguments("check", "--slot=mine", "--heartbeat=1s"))
                                .commandSpec())
                        .stream()
                        .map(option -> option.name() + "=" + option.value() + " "
                                + option.from().replace(directory.toString(), ""))
                        .toList();

        assertTrue(
                shown.containsAll(List.of(
                        "--slot=mine flag",
                        "--heartbeat=PT1S flag",
                        "--database-url=postgresql://app:***@db/shop /penstock.yml:2",
                        "--longest-silence=PT1M default",
                        "--index-prefix=a_ /penstock.yml:5",
                        "sinks.backup.password=*** /penstock.yml:6")),
                shown::toString);
        assertFalse(shown.toString().contains("s3cret"), shown::toString);
    }

    @Test
    void switchesListsAndMapsComeFromTheFile() {
        yaml = """
                source:
                  manage-publication: false
                  parameters: {sslmode: verify-ca, connect_timeout: 3}
                  on-lost-slot: reseed
                only: [users, orders]
                batch: {rows: 7}
                seeding: {rate: 100, retention: 10min}
                """;

        assertEquals("false", value("--manage-publication", RUN));
        assertEquals("{sslmode=verify-ca, connect_timeout=3}", value("--database-parameter", RUN));
        assertEquals("RESEED", value("--on-lost-slot", RUN));
        assertEquals("[users, orders]", value("--index", RUN));
        assertEquals("7", value("--batch-rows", RUN));
        assertEquals("100", value("--seed-rate", RUN));
        assertEquals("PT10M", value("--retention", RUN));
        assertEquals("[x]", value("--index", RUN, "--index=x"));
    }

    @Test
    void anAddressElsewhereReplacesThatOfTheFileWithAllItsParts() {
        yaml = """
                source:
                  host: one
                  port: 5433
                  name: shop
                  user: app
                  password: ${SHOP_PASSWORD}
                  parameters: {sslmode: verify-ca}
                """;
        variables.put("SHOP_PASSWORD", "s3cret");

        assertEquals("one", value("--database-host", RUN));
        assertEquals("s3cret", settings(RUN).databasePassword());

        variables.put("DATABASE_URL", "postgresql://b:pw@two/shop");
        assertEquals("postgresql://b:pw@two/shop", value("--database-url", RUN));
        for (String part : List.of("--database-host", "--database-port", "--database-user", "--database-parameter")) {
            assertNull(value(part, RUN), part);
        }
        assertNull(settings(RUN).databasePassword());

        variables.put("PENSTOCK_DATABASE_HOST", "three");
        assertNull(value("--database-url", RUN), "a variable of ours goes before the reserved one");
        assertEquals("three", value("--database-host", RUN));
    }

    @Test
    void aPasswordElsewhereReplacesThatOfTheFile() {
        yaml = "source: {url: 'postgresql://one/shop', password-file: secret.txt}\n";

        assertEquals("secret.txt", value("--database-password-file", RUN));
        variables.put("PENSTOCK_DATABASE_PASSWORD", "s3cret");
        assertNull(value("--database-password-file", RUN));
        assertEquals("s3cret", settings(RUN).databasePassword());

        yaml = "source: {url: 'postgresql://one/shop', password: '${NOWHERE}'}\n";
        assertNull(settings(RUN, "--database-password-file=other.txt").variable("NOWHERE"));
        assertEquals("s3cret", settings(RUN).databasePassword());
        variables.clear();
        variables.put("PENSTOCK_DATABASE_PASSWORD_FILE", "other.txt");
        assertNull(settings(RUN).databasePassword(), "the variable of the file counts, and nobody asks for the other");
    }

    @Test
    void theSinksOfTheFileAreThoseThatRunHas() {
        yaml = """
                sinks:
                  default: {url: 'http://one:9200', index-prefix: a_}
                  backup: {kind: table, url: 'postgresql://two/copy', schema: copies}
                """;

        assertEquals("[opensearch, backup=table]", value("--sink", RUN));
        assertEquals("http://one:9200", value("--opensearch-url", RUN));
        assertEquals("a_", value("--index-prefix", RUN));
        assertNull(value("--table-url", RUN), "that is another sink's");
        variables.put("DEFAULT_OPENSEARCH_URL", "http://three:9200");
        assertEquals("http://three:9200", value("--opensearch-url", RUN));
        variables.put("PENSTOCK_OPENSEARCH_URL", "http://four:9200");
        assertEquals("http://four:9200", value("--opensearch-url", RUN));
        assertEquals("[stdout]", value("--sink", RUN, "--sink=stdout"));
    }

    @Test
    void whatIsSaidOfASinkAloneGoesBeforeTheVariablesOfAll() {
        yaml = """
                sinks:
                  main: {url: 'http://one:9200'}
                  backup: {index-prefix: b_}
                """;
        variables.put("PENSTOCK_OPENSEARCH_URL", "http://all:9200");

        assertEquals("http://one:9200", ofSink("main", "--opensearch-url"));
        assertEquals("http://all:9200", ofSink("backup", "--opensearch-url"));
        variables.put("MAIN_OPENSEARCH_URL", "http://reserved:9200");
        assertEquals("http://reserved:9200", ofSink("main", "--opensearch-url"));
        assertEquals("b_", ofSink("backup", "--index-prefix"));
    }

    @Test
    void commandsThatAreAboutOneSinkAreToldWhich() {
        yaml = "sinks: {main: {url: 'http://one:9200'}, backup: {url: 'http://two:9200'}}\n";

        assertTrue(
                wrong("verify", "users")
                        .startsWith(
                                "the configuration file has several sinks: main, backup. Say which is meant: --sink-name=main."));
        assertTrue(wrong("verify", "users", "--sink-name=bakcup")
                .startsWith("the configuration file has no sink bakcup. Did you mean backup?"));
        assertEquals("http://two:9200", value("--opensearch-url", "verify", "users", "--sink-name=backup"));
        assertEquals("penstock_backup", value("--slot", "verify", "users", "--sink-name=backup"));
        assertEquals("mine", value("--slot", "verify", "users", "--sink-name=backup", "--slot=mine"));

        yaml = "sinks: {main: {url: 'http://one:9200'}, copy: {kind: table}}\n";
        assertEquals("http://one:9200", value("--opensearch-url", "dlq", "list"), "the only one that is searched");

        yaml = "sinks: {default: {url: 'http://one:9200'}, backup: {url: 'http://two:9200'}}\n";
        assertEquals("http://one:9200", value("--opensearch-url", "dlq", "list"));
        assertEquals("penstock", value("--slot", "verify", "users"));
    }

    @Test
    void settingsOfIndexesAreThoseOfAllAndOfEach() {
        yaml = """
                indexes:
                  default: {replicas: 1, on-rejection: skip}
                  users: {replicas: 2, on-rejection: dead-letter, settings: {a: 1}}
                  orders: {settings: orders.json}
                """;

        assertEquals("[skip, users=dead-letter]", value("--on-rejection", RUN));
        assertEquals(2, number("--replicas"));
        assertEquals(1, number("--index-settings"));
        assertEquals(Map.of("users", "{\"a\":1}"), settings(RUN).file().indexSettings());
    }

    @Test
    void changesHaveASlotOfTheirOwn() {
        assertEquals("penstock_changes", value("--slot", "changes"));
        yaml = "source: {slot: engine, heartbeat: 1s}\nchanges: {tables: [a, b], keys: ['a=x,y']}\n";
        assertEquals("penstock_changes", value("--slot", "changes"));
        assertEquals("engine", value("--slot", RUN));
        assertEquals("PT1S", value("--heartbeat", "changes"));
        assertEquals("[a, b]", value("--table", "changes"));
        assertEquals("[a=x,y]", value("--key", "changes"));
        yaml = "changes: {slot: mine}\n";
        assertEquals("mine", value("--slot", "changes"));
        variables.put("PENSTOCK_SLOT", "variable");
        assertEquals("variable", value("--slot", "changes"));
    }

    @Test
    void theFileIsNamedByAFlagOrAVariable() throws IOException {
        Path other = Files.writeString(directory.resolve("other.yml"), "source: {slot: other}\n");
        yaml = "source: {slot: usual}\n";
        variables.put("PENSTOCK_CONFIG", other.toString());

        assertEquals("other", valueWithoutFile("--slot", RUN));
        assertEquals("usual", value("--slot", RUN));
        assertTrue(wrong(RUN, "--config=" + directory.resolve("none.yml")).contains("none.yml is not there. "));
    }

    @Test
    void whatIsOfEveryCommandMayStandBeforeIt() throws IOException {
        Path other =
                Files.writeString(directory.resolve("other.yml"), "source: {slot: other}\nlogging: {level: debug}\n");

        assertEquals("other", valueWithoutFile("--slot", "--config=" + other, RUN));
        assertEquals("DEBUG", valueWithoutFile("--log-level", "--config=" + other, RUN));
        assertEquals("WARN", valueWithoutFile("--log-level", "--config=" + other, "--log-level=warn", RUN));
        assertEquals("WARN", valueWithoutFile("--log-level", RUN, "--config=" + other, "--log-level=warn"));
    }

    @Test
    void theAdministratorsPasswordIsThatOfTheVariableOrOfTheFile() {
        yaml = "admin: {username: ada, password: '${ADA}', password-file: ada.txt}\n";
        variables.put("ADA", "s3cret");

        assertEquals("ada", value("--admin-username", RUN));
        assertEquals("ada.txt", value("--admin-password-file", RUN));
        assertEquals("s3cret", settings(RUN).adminPassword());
        variables.put("PENSTOCK_ADMIN_PASSWORD", "other");
        assertNull(value("--admin-password-file", RUN));
        assertEquals("other", settings(RUN).adminPassword());
    }

    @Test
    void aVariableThatIsNotSetIsToldByCommandsThatNeedItOnly() {
        yaml = "source: {slot: '${SLOT}'}\nbatch: {rows: '${ROWS}'}\n";
        variables.put("SLOT", "mine");

        assertEquals("mine", value("--slot", "changes", "--slot=mine"));
        assertTrue(wrong(RUN).contains("batch.rows needs the variable ROWS, which is not set. "));
        assertEquals("mine", value("--slot", "verify", "users"));
    }

    @Test
    void helpIsGivenWhateverTheFileSays() {
        yaml = "sorce: x\n";

        assertEquals(0, Main.execute(variables, arguments(RUN, "--help")));
        assertEquals(0, Main.execute(variables, "help", RUN));
        assertEquals(1, Main.execute(variables, arguments(RUN)));
    }

    private String wrong(String... arguments) {
        return String.valueOf(
                assertThrows(PenstockException.class, () -> settings(arguments)).getMessage());
    }

    private @Nullable String value(String option, String... arguments) {
        Object value = object(option, arguments);
        return value == null ? null : value.toString();
    }

    private @Nullable Object object(String option, String... arguments) {
        return command(arguments(arguments)).commandSpec().findOption(option).getValue();
    }

    private int number(String option) {
        return ((List<?>) Objects.requireNonNull(object(option, RUN))).size();
    }

    private @Nullable String valueWithoutFile(String option, String... arguments) {
        Object value = command(arguments).commandSpec().findOption(option).getValue();
        return value == null ? null : value.toString();
    }

    private @Nullable String ofSink(String name, String option) {
        CommandLine sink = new CommandLine(new SinkOptions());
        sink.setDefaultValueProvider(settings(RUN).ofSink(name)).parseArgs();
        Object value = sink.getCommandSpec().findOption(option).getValue();
        return value == null ? null : value.toString();
    }

    private Settings settings(String... arguments) {
        return Settings.of(command(arguments(arguments)).commandSpec());
    }

    private ParseResult command(String... arguments) {
        CommandLine program = Main.program();
        new Invocation(program, variables).configure(arguments);
        ParseResult parsed = program.parseArgs(arguments);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed;
    }

    /** The arguments, with a file of what the test has as YAML. */
    private String[] arguments(String... arguments) {
        try {
            Path file = Files.writeString(directory.resolve("penstock.yml"), yaml);
            List<String> all = new ArrayList<>(Arrays.asList(arguments));
            if (all.stream().noneMatch(argument -> argument.startsWith("--config"))) {
                all.add("--config=" + file);
            }
            return all.toArray(String[]::new);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
