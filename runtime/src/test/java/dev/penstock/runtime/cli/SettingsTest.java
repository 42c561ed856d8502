package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                  backup: {url: 'http://two:9200', username: ada, password: s3cret}
                  copy: {kind: table, url: 'postgresql://three/copy', password: s3cret}
                admin: {username: ada, password: s3cret}
                batch: {writers: 7}
                """;
        variables.put("PENSTOCK_OPENSEARCH_PASSWORD", "s3cret");
        variables.put("BACKUP_OPENSEARCH_URL", "http://four:9200");
        variables.put("BACKUP_OPENSEARCH_PASSWORD", "s3cret");
        variables.put("PENSTOCK_DATABASE_PASSWORD", "s3cret");

        List<String> shown = shown("check", "--slot=mine", "--heartbeat=1s");

        assertTrue(
                shown.containsAll(List.of(
                        "--slot=mine flag",
                        "--heartbeat=PT1S flag",
                        "--database-url=postgresql://app:***@db/shop /penstock.yml:2",
                        "database-password=*** PENSTOCK_DATABASE_PASSWORD",
                        "--longest-silence=PT1M default",
                        "--index-prefix=a_ /penstock.yml:5",
                        "opensearch-password=*** PENSTOCK_OPENSEARCH_PASSWORD",
                        "backup.opensearch-url=http://four:9200 BACKUP_OPENSEARCH_URL",
                        "backup.opensearch-password=*** BACKUP_OPENSEARCH_PASSWORD",
                        "copy.table-url=postgresql://three/copy /penstock.yml:7",
                        "copy.table-password=*** /penstock.yml:7",
                        "--writers=7 /penstock.yml:9",
                        "admin-password=*** /penstock.yml:8")),
                shown::toString);
        assertFalse(shown.toString().contains("s3cret"), shown::toString);
        assertFalse(shown.toString().contains("backup.table-"), shown::toString);
    }

    @Test
    void aFileThatHoldsASecretIsShownAndOnlyThatWhichCounts() {
        yaml = "sinks: {default: {url: 'http://one:9200', token-file: token.txt}, backup: {api-key-file: key.txt}}\n";
        variables.put("PENSTOCK_OPENSEARCH_PASSWORD_FILE", "all.txt");

        assertEquals(
                List.of(
                        "--opensearch-password-file=all.txt PENSTOCK_OPENSEARCH_PASSWORD_FILE",
                        "backup.opensearch-api-key-file=key.txt the configuration file's API_KEY_FILE"),
                shown("check").stream().filter(line -> line.contains("-file=")).toList());
        assertEquals(
                List.of("--opensearch-token-file=other.txt flag"),
                shown("check", "--opensearch-token-file=other.txt").stream()
                        .filter(line -> line.startsWith("--opensearch") && line.contains("-file="))
                        .toList());
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
        assertEquals(
                Map.of("sslmode", "verify-ca", "connect_timeout", "3"),
                settings(RUN).databaseParameters());
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
        assertEquals("s3cret", settings(RUN).databasePassword().value());

        variables.put("DATABASE_URL", "postgresql://b:pw@two/shop");
        assertEquals("postgresql://b:pw@two/shop", value("--database-url", RUN));
        for (String part : List.of("--database-host", "--database-port", "--database-user", "--database-parameter")) {
            assertNull(value(part, RUN), part);
        }
        assertNull(settings(RUN).databasePassword().value());

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
        assertEquals("s3cret", settings(RUN).databasePassword().value());

        yaml = "source: {url: 'postgresql://one/shop', password: '${NOWHERE}'}\n";
        assertNull(settings(RUN, "--database-password-file=other.txt").variable("NOWHERE"));
        assertEquals("s3cret", settings(RUN).databasePassword().value());
        variables.clear();
        variables.put("PENSTOCK_DATABASE_PASSWORD_FILE", "other.txt");
        assertNull(
                settings(RUN).databasePassword().value(),
                "the variable of the file counts, and nobody asks for the other");
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
        assertEquals("penstock_backup", slot("verify", "users", "--sink-name=backup"));
        assertEquals("mine_backup", slot("verify", "users", "--sink-name=backup", "--slot=mine"), "as run has it");

        yaml = "sinks: {main: {url: 'http://one:9200'}, copy: {kind: table}}\n";
        assertEquals("http://one:9200", value("--opensearch-url", "dlq", "list"), "the only one that is searched");

        yaml = "sinks: {default: {url: 'http://one:9200'}, backup: {url: 'http://two:9200'}}\n";
        assertEquals("http://one:9200", value("--opensearch-url", "dlq", "list"));
        assertEquals("penstock", slot("verify", "users"));
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
        variables.put("PENSTOCK_CHANGES_SLOT", "variable");
        variables.put("PENSTOCK_SLOT", "engine");
        variables.put("PENSTOCK_PUBLICATION", "engine");
        variables.put("PENSTOCK_STATE_FILE", "engine.json");
        variables.put("PENSTOCK_RESEED", "true");
        assertEquals("variable", value("--slot", "changes"));
        assertNull(value("--publication", "changes"));
        assertEquals("penstock-changes.json", value("--state-file", "changes"));
        assertEquals("false", value("--reseed", "changes"));
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
        assertEquals("s3cret", settings(RUN).adminPassword().value());
        variables.put("PENSTOCK_ADMIN_PASSWORD", "other");
        assertNull(value("--admin-password-file", RUN));
        assertEquals("other", settings(RUN).adminPassword().value());
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

    @Test
    void whatIsSaidOfASinkCountsForEveryCommandInTheSameWay() {
        yaml = """
                sinks:
                  main: {url: 'http://one:9200', username: ada, password: own}
                  backup: {index-prefix: b_}
                indexes: {default: {replicas: 2}}
                source: {heartbeat: 5min}
                """;
        variables.put("PENSTOCK_OPENSEARCH_URL", "http://all:9200");
        variables.put("PENSTOCK_OPENSEARCH_PASSWORD", "all");

        for (String name : List.of("main", "backup")) {
            assertEquals(
                    ofSink(name, "--opensearch-url"),
                    value("--opensearch-url", "verify", "users", "--sink-name=" + name),
                    name);
        }
        assertEquals(
                "http://flag:9200",
                value("--opensearch-url", "verify", "users", "--sink-name=main", "--opensearch-url=http://flag:9200"));
        assertEquals(
                "penstock", value("--publication", "verify", "users", "--sink-name=main", "--publication=penstock"));
        variables.put("PENSTOCK_SLOT", "mine");
        assertEquals("mine_main", slot("verify", "users", "--sink-name=main"), "that is of no sink alone");
    }

    @Test
    void whatIsSaidCountsAsItIs() {
        yaml = """
                source:
                  slot: $${NAME}
                  parameters: {options: -c search_path=a b, sslpassword: '${PHRASE}'}
                  stream-url: ''
                only: []
                """;
        variables.put("PENSTOCK_DATABASE_URL", "postgresql://app:p$$w@db/shop?a=${b}");
        variables.put("PHRASE", "two words");

        assertEquals("postgresql://app:p$$w@db/shop?a=${b}", value("--database-url", RUN));
        assertEquals("${NAME}", value("--slot", RUN));
        assertEquals(Map.of(), settings(RUN).databaseParameters(), "they are of another address");
        variables.remove("PENSTOCK_DATABASE_URL");
        assertEquals(
                Map.of("options", "-c search_path=a b", "sslpassword", "two words"),
                settings(RUN).databaseParameters());
        String parameters = settings(RUN).shownDatabaseParameters().value();
        assertEquals("options=-c search_path=a b sslpassword=***", parameters, "no word of a secret");
        variables.put("PENSTOCK_DATABASE_PARAMETERS", "sslmode=require");
        assertEquals(Map.of(), settings(RUN).databaseParameters());
        assertNull(settings(RUN).shownDatabaseParameters().value(), "the variable is shown in their place");
        assertEquals("[]", value("--index", RUN), "an empty list names none, so all count");
        assertNull(value("--stream-url", RUN));
    }

    @Test
    void aReferenceIsNotNeededWhereAFlagCounts() {
        yaml = "sinks: {default: {url: '${SEARCH_URL}'}}\n";

        assertEquals("http://x:9200", value("--opensearch-url", "dlq", "list", "--opensearch-url=http://x:9200"));
        assertTrue(wrong("dlq", "list").contains("sinks.default.url needs the variable SEARCH_URL"));
    }

    @Test
    void settingsInTheFileCountBesideFilesOfSettingsAndMayReferToVariables() throws IOException {
        Path orders = Files.writeString(directory.resolve("orders.json"), "{\"number_of_shards\": 3}");
        yaml = """
                indexes:
                  orders: {settings: %s}
                  users: {settings: {number_of_replicas: '${REPLICAS}', analysis: {a: ['$${b}', 1, true]}}}
                """.formatted(orders);
        variables.put("REPLICAS", "2");
        Map<String, String> settings =
                Map.of("users", "{\"number_of_replicas\":\"2\",\"analysis\":{\"a\":[\"${b}\",1,true]}}");

        assertEquals(settings, settings(RUN).file().indexSettings());
        assertFalse(settings(RUN).isSaid("--index-settings", "PENSTOCK_INDEX_SETTINGS"), "so they count");
        assertTrue(settings(RUN, "--index-settings=" + orders).isSaid("--index-settings", "PENSTOCK_INDEX_SETTINGS"));
    }

    @Test
    void anAddressElsewhereTakesNoCredentialsOfTheFile() {
        yaml = "sinks: {default: {url: 'http://one:9200', username: ada, password: own}}\n";

        assertEquals(List.of("opensearch-password=***", "opensearch-username=ada"), identity("check"));
        assertEquals(List.of(), identity("check", "--opensearch-url=http://two:9200"));
        variables.put("DEFAULT_OPENSEARCH_URL", "http://three:9200");
        assertEquals(List.of(), identity("check"));
        variables.put("DEFAULT_OPENSEARCH_PASSWORD", "reserved");
        assertEquals(List.of("opensearch-password=***"), identity("check"));
        variables.put("PENSTOCK_OPENSEARCH_URL", "http://four:9200");
        assertEquals(List.of(), identity("check"));
        variables.put("PENSTOCK_OPENSEARCH_API_KEY", "key");
        assertEquals(List.of("opensearch-api-key=***"), identity("check"));

        variables.clear();
        yaml = "sinks: {backup: {url: 'http://one:9200', username: ada, password: own}}\n";
        assertEquals(List.of("backup.opensearch-password=***", "backup.opensearch-username=ada"), identity("check"));
        assertEquals(List.of(), identity("check", "--sink-option=backup.opensearch-url=http://two:9200"));
    }

    /** Which of the places that say who asks counts, the first that proves it. */
    @ParameterizedTest
    @CsvSource({
        "'--opensearch-password-file=f', --opensearch-password-file flag",
        "'', opensearch-password PENSTOCK_OPENSEARCH_PASSWORD",
    })
    void aFlagGoesBeforeAVariableThatSaysWhoAsks(String flag, String expected) {
        yaml = "sinks: {default: {token: own}}\n";
        variables.put("PENSTOCK_OPENSEARCH_PASSWORD", "s3cret");
        variables.put("DEFAULT_OPENSEARCH_PASSWORD", "reserved");

        List<String> shown = shown(flag.isEmpty() ? new String[] {"check"} : new String[] {"check", flag});

        assertEquals(
                List.of(expected),
                shown.stream()
                        .filter(line -> line.contains("opensearch-password") || line.contains("opensearch-token"))
                        .map(line -> line.replaceFirst("=[^ ]*", ""))
                        .toList());
    }

    @Test
    void theReservedVariablesOfASinkGoBeforeTheFile() {
        yaml = "sinks: {default: {token: own, username: ada}}\n";
        variables.put("DEFAULT_OPENSEARCH_PASSWORD", "reserved");
        variables.put("DEFAULT_OPENSEARCH_USERNAME", "eve");

        assertTrue(
                shown("check")
                        .containsAll(List.of(
                                "opensearch-password=*** DEFAULT_OPENSEARCH_PASSWORD",
                                "opensearch-username=eve DEFAULT_OPENSEARCH_USERNAME")),
                () -> shown("check").toString());
        variables.clear();
        assertTrue(
                shown("check").contains("opensearch-token=*** the configuration file's TOKEN"),
                () -> shown("check").toString());
    }

    @Test
    void theTableSinksPasswordGoesWithItsAddress() {
        yaml = "sinks: {default: {kind: table, url: 'postgresql://one/copy', password: own}}\n";

        assertEquals("own", settings(RUN).tablePassword().value());
        assertNull(settings(RUN, "--table-url=postgresql://two/copy")
                .tablePassword()
                .value());
        assertNull(settings(RUN, "--table-password-file=f").tablePassword().value());
        variables.put("PENSTOCK_TABLE_PASSWORD", "all");
        assertEquals("all", settings(RUN).tablePassword().value());

        yaml = "sinks: {copy: {kind: table, url: 'postgresql://one/copy', password: own}, b: {kind: table}}\n";
        assertEquals(
                "own", settings(RUN).ofSink("copy", Set.of()).tablePassword().value());
        assertEquals(
                "all",
                settings(RUN)
                        .ofSink("copy", Set.of("--table-url"))
                        .tablePassword()
                        .value());
        assertEquals("all", settings(RUN).ofSink("b", Set.of()).tablePassword().value());

        yaml = "sinks: {copy: {kind: table, url: 'postgresql://one/copy', password-file: own.txt}}\n";
        assertNull(settings(RUN).ofSink("copy", Set.of()).tablePassword().value(), "that of the file counts");
        assertEquals("own.txt", ofSink("copy", "--table-password-file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--opensearch-url=http://two:9200", "--shards=3", "--opensearch-password-file=f"})
    void aFlagThatNoSinkHeedsIsRefused(String flag) {
        yaml = "sinks: {main: {url: 'http://one:9200'}, copy: {kind: table, url: 'postgresql://one/copy'}}\n";
        StringWriter err = new StringWriter();

        assertEquals(2, execute(err, "check", flag));
        String option = flag.substring(2, flag.indexOf('='));
        assertTrue(
                err.toString()
                        .startsWith("--" + option + " is of the sink without a name, and there is none. Say it of one"
                                + " that has: --sink-option=main." + option + "=..."),
                err::toString);
    }

    @Test
    void aVariableThatIsNearlyOneIsTold() {
        variables.put("PENSTOCK_SEEDRATE", "3");
        variables.put("PENSTOCK_PORT", "tcp://10.0.0.1:80"); // as Kubernetes sets it for a service of that name
        variables.put("PENSTOCK_DATABASE_PASSWORT", "s3cret");
        StringWriter err = new StringWriter();

        execute(err, "check", "--verbose=false");

        assertEquals("""
                penstock: the variable PENSTOCK_DATABASE_PASSWORT means nothing. Did you mean PENSTOCK_DATABASE_PASSWORD?
                penstock: the variable PENSTOCK_SEEDRATE means nothing. Did you mean PENSTOCK_SEED_RATE?
                """, err.toString());
    }

    private int execute(StringWriter err, String... arguments) {
        CommandLine program =
                Main.program().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(new StringWriter()));
        return new Invocation(program, variables).execute(arguments(arguments));
    }

    private List<String> identity(String... arguments) {
        return shown(arguments).stream()
                .filter(line -> line.matches("(backup\\.)?opensearch-.*"))
                .filter(line -> !line.contains("opensearch-url") && !line.contains("opensearch-compress"))
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }

    /** What check shows: each option, its value and its place. */
    private List<String> shown(String... arguments) {
        List<ResolvedOption> resolved =
                new ArrayList<>(mixin(ChosenSinks.class, "sinks", arguments).resolved());
        Settings settings = settings(arguments);
        ResolvedOption.secret("database-password", settings.databasePassword()).ifPresent(resolved::add);
        ResolvedOption.secret("admin-password", settings.adminPassword()).ifPresent(resolved::add);
        return resolved.stream()
                .map(option -> option.name() + "=" + option.value() + " "
                        + option.from().replace(directory.toString(), ""))
                .toList();
    }

    private String slot(String... arguments) {
        return mixin(DatabaseOptions.class, "database", arguments).slot();
    }

    private <T> T mixin(Class<T> type, String name, String... arguments) {
        return type.cast(Objects.requireNonNull(
                        command(arguments(arguments)).commandSpec().mixins().get(name))
                .userObject());
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
        sink.setDefaultValueProvider(settings(RUN).ofSink(name, Set.of())).parseArgs();
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
