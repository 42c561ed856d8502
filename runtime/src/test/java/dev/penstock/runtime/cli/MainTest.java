package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The class path of these tests registers one definition, that of {@link RegisteredIndex}. */
@Timeout(60)
class MainTest {

    @Test
    void withoutADatabaseTheCommandLineIsWrong() {
        Result result = run("run");

        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("Missing required option: '--database-url="), result.err());
        assertTrue(result.err().contains("Usage: penstock run"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void theHelpOfCompletionIsAboutBothShells() {
        String help = run("help", "generate-completion").out();

        assertTrue(help.contains(">> ~/.bashrc"), help);
        assertTrue(help.contains(">> ~/.zshrc"), help);
        assertTrue(run("generate-completion").out().contains("autoload -U +X bashcompinit && bashcompinit"));
    }

    @Test
    void withoutADatabaseTheDefinitionsAreChecked() {
        Result result = run("check");

        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("\nok    definition "), result.out());
        assertTrue(result.out().contains("--heartbeat=PT30S  (default)\n"), "the resolved configuration");
        assertTrue(result.out().contains(": the documents of a set of keys\n"), "the SQL");
        assertTrue(result.out().contains(": the mapping\n"), "the mapping");
        assertTrue(run("check", "--verbose=false").out().startsWith("ok    definition "));
        assertTrue(
                result.out().endsWith("skip  database\n      Give --database-url, or PENSTOCK_DATABASE_URL.\n"),
                result.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--batch-rows=0 | A batch cannot be so: maxRows must be at least 1, not 0",
                "--on-rejection=sikp | Invalid value for option '--on-rejection': sikp is none of stop, skip and dead-letter",
                "--on-rejection=uesrs=skip | there is a policy for rejected documents of index uesrs, which is not defined",
                "--server-address=nowhere | there is no listening at nowhere",
                "--admin-username=ada | the administrator needs a name without a colon, and a password",
                "--admin-password-file=/none | the administrator's password cannot be read from /none",
            })
    void whatWouldStopARunIsFoundByACheckOfItsOptions(String option, String fact) {
        Result check = run("check", "--verbose=false", option);
        Result run = run("run", "--sink=stdout", "--database-url=postgresql://localhost:1/shop", option);

        assertEquals(1, check.code(), check.out());
        assertTrue(check.out().startsWith("FAIL  options"), check.out());
        assertTrue(check.out().contains(fact), check.out());
        assertTrue(run.err().contains(fact), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--on-rejection=dead-letter | are to get dead letters, and the sink keeps none",
                "--build-age=10min | builds may get older (PT10M) than the sink lets a write take",
            })
    void whatASinkCannotKeepIsFoundWithoutADatabase(String option, String fact) {
        Result check =
                run("check", "--verbose=false", option, "--sink=table", "--table-url=postgresql://localhost:1/copies");

        assertEquals(1, check.code(), check.out());
        assertTrue(check.out().contains("FAIL  sink ") && check.out().contains(fact), check.out());
    }

    @Test
    void theOptionsAreShownAsTheyCameOutWithoutSecrets() {
        Result result = run(
                "check",
                "--slot=other",
                "--opensearch-url=https://me:s3cret@localhost:1,https://it:t00@localhost:2",
                "--database-parameter=sslmode=disable",
                "--database-parameter=sslpassword=s3cret");

        assertEquals(1, result.code(), "OpenSearch is looked at, since it is said where it is");
        assertTrue(result.out().contains("FAIL  OpenSearch "), result.out());
        assertTrue(result.out().contains("--slot=other  (flag)\n"), result.out());
        assertTrue(
                result.out()
                        .contains("--opensearch-url=https://me:***@localhost:1,https://it:***@localhost:2  (flag)\n"),
                result.out());
        assertTrue(result.out().contains("sslmode=disable sslpassword=***"), result.out());
        assertFalse(result.out().contains("s3cret") || result.out().contains("t00"), result.out());
    }

    @Test
    void aDatabaseThatCannotBeReachedMakesACheckFail() throws IOException {
        Result result = run(
                "check", "--json", "--sink=stdout", "--database-url=postgresql://localhost:" + closedPort() + "/shop");

        assertEquals(1, result.code(), result.err());
        assertTrue(result.out().startsWith("{\n  \"wouldRun\" : false,"), result.out());
        assertTrue(result.out().contains("the connection was refused"), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--database-host=localhost", "--database-name=shop", "--database-url="})
    void halfADatabaseIsNone(String option) {
        Result result = run("run", option);

        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("Missing required option: '--database-url="), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--database-host=db", "--database-port=5432", "--database-name=shop"})
    void aUrlAndPartsAreOneLine(String part) {
        assertOneLine(
                run("run", "--database-url=postgresql://app:s3cret@localhost/shop", part),
                "penstock: the database is given twice: as a URL, and by host, port or name. ");
    }

    @Test
    void parametersGoBeforeThoseOfTheUrl(@TempDir Path directory) throws IOException {
        Result result = run(
                "run",
                "--database-url=postgresql://localhost:" + closedPort() + "/shop?sslmode=verify-ca&user=app",
                "--database-parameter=sslmode=disable",
                "--database-parameter",
                "options=-cgeqo=off connect_timeout=3",
                "--sink=stdout",
                "--state-file=" + directory.resolve("state.json"));

        assertOneLine(result, "penstock: PostgreSQL at localhost:");
        assertTrue(result.err().contains("refused"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--statement-timeout=soon", "--connect-timeout=-1", "--database-parameter=sslmod=x"})
    void aValueThatIsNoneIsOneLine(String option) {
        assertOneLine(run("run", "--database-host=localhost", "--database-name=shop", option), "penstock: the");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--opensearch-ca-file=nowhere.pem",
                "--opensearch-key-file=nowhere.pem",
                "--opensearch-token-file=nowhere"
            })
    void aWrongOptionOfOpenSearchIsOneLine(String option) {
        assertOneLine(
                run(
                        "run",
                        "--database-url=postgresql://localhost/shop",
                        "--opensearch-url=https://localhost:9200",
                        option),
                "penstock: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--opensearch-password-file",
                "--opensearch-api-key-file",
                "--opensearch-token-file",
                "--opensearch-aws-region"
            })
    void aUserInTheUrlAndAnotherIdentityAreOneLine(String option) {
        assertOneLine(
                run("dlq", "list", "--opensearch-url=https://app:s3cret@localhost:9200", option + "=nowhere"),
                "penstock: for OpenSearch there are both a user in the URL and " + option + ". Give one of them.");
    }

    @Test
    void anEmptyIdentityDoesNotContradictAUserInTheUrl() throws IOException {
        assertOneLine(
                run(
                        "dlq",
                        "list",
                        "--opensearch-url=http://app:s3cret@127.0.0.1:" + closedPort(),
                        "--opensearch-password-file="),
                "penstock: OpenSearch at 127.0.0.1:");
    }

    @Test
    void anEmptyIdentityLeavesThatOfTheVariables() {
        OpenSearchOptions options = CommandLine.populateCommand(
                new OpenSearchOptions(), "--opensearch-password-file=", "--opensearch-token-file=nowhere");
        // As if the other had come from its variable.
        OpenSearchSink.Builder sink = options.builder(Environment.with("--opensearch-password-file"));

        PenstockException refusal = assertThrows(PenstockException.class, sink::build);

        assertTrue(refusal.toString().contains("the file nowhere, which holds a secret"), refusal::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--replicas=orders=1", "--index-settings=nowhere.json", "--index-settings=classpath:nowhere.json"
            })
    void aWrongSettingOfAnIndexIsOneLine(String option) {
        assertOneLine(run("run", "--database-url=postgresql://localhost/shop", option), "penstock: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--shards=abc",
                "--shards=3,users=abc",
                "--replicas=-1",
                "--refresh-interval=soon",
                "--sink-option=b.refresh-interval=soon"
            })
    void aSettingOfAnIndexThatIsNoNumberOrTimeIsWrong(String option) {
        Result result =
                run("run", "--database-url=postgresql://localhost/shop", "--sink=opensearch,b=opensearch", option);

        assertEquals(2, result.code());
        assertTrue(result.err().contains("Invalid value for option '--"), result.err());
        assertTrue(result.err().contains("Usage: penstock run"), result.err());
    }

    @Test
    void settingsAreGivenForAllIndexesAndForOne() {
        Result result = run(
                "run", "--database-url=postgresql://localhost/shop", "--opensearch-url=no url", "--shards=3,users=5");

        assertOneLine(result, "penstock: the OpenSearch URL is not one. Write it as http://host:9200.");
    }

    @Test
    void aChangeStreamReadsFromThePrimary(@TempDir Path directory) {
        assertOneLine(
                run(
                        "changes",
                        "--database-url=postgresql://localhost/shop",
                        "--stream-url=postgresql://localhost/shop",
                        "--manage-publication=false",
                        "--state-file=" + directory.resolve("state.json")),
                "penstock: a change stream reads from a slot of the primary. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--manage-replica-identity", "--column-lists", "--row-filters"})
    void whatChangesTheDatabaseContradictsChangingNothing(String option) {
        assertOneLine(
                run("run", "--database-url=postgresql://localhost/shop", "--manage-publication=false", option),
                "penstock: --manage-publication=false lets Penstock change nothing in the database, and " + option
                        + " asks it to. ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "walk",
                "run --no-such-option",
                "run --sink=paper --database-url=x",
                "run --sink=opensearch,opensearch --database-url=postgresql://localhost/shop",
                "run --sink=a=table,a=table --database-url=postgresql://localhost/shop",
                "run --sink=A=table --database-url=postgresql://localhost/shop",
                "run --sink=table --database-url=postgresql://localhost/shop",
                "run --sink=stdout,b=stdout --database-url=postgresql://localhost/shop",
                "run --sink=b=table --sink-option=b.paper=1 --database-url=postgresql://localhost/shop",
                "run --sink=b=table --sink-option=c.table-url=x --database-url=postgresql://localhost/shop",
                "changes",
                "changes --format=paper --database-url=x",
                "run --on-rejection=users=maybe --sink=stdout --database-url=postgresql://localhost/shop",
                "dlq",
                "dlq retry",
                "dlq drop --all --index=users",
                "changes --row-filters --database-url=postgresql://localhost/shop --state-file=unused.json"
            })
    void whatItDoesNotKnowIsWrongToo(String line) {
        Result result = run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertEquals(2, result.code());
        assertFalse(result.err().contains("\tat "), result.err());
    }

    @Test
    void aPolicyForAnIndexThatIsNotKeptInStepIsOneLine() {
        assertOneLine(
                run(
                        "run",
                        "--on-rejection=skip,uesrs=dead-letter",
                        "--sink=stdout",
                        "--database-url=postgresql://localhost/shop"),
                "penstock: there is a policy for rejected documents of index uesrs, which is not defined. Did you mean users?");
    }

    @Test
    void deadLettersThatCannotBeReachedAreOneLine() throws IOException {
        assertOneLine(
                run("dlq", "list", "--opensearch-url=http://127.0.0.1:" + closedPort()),
                "penstock: OpenSearch at 127.0.0.1:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "help run",
                "changes --help",
                "dlq --help",
                "dlq retry --help",
                "help dlq",
                "--version"
            })
    void helps(String line) {
        Result result = run(line.split(" ", -1));

        assertEquals(0, result.code());
        assertTrue(result.out().toLowerCase(java.util.Locale.ROOT).contains("penstock"), result.out());
    }

    @Test
    void namesTheVariableOfEveryOptionOfRunButTheOneForOnce() {
        String help = run("run", "--help").out().replaceAll("\\s+", " ");

        for (String variable : new String[] {
            "PENSTOCK_DATABASE_URL",
            "PENSTOCK_DATABASE_PASSWORD",
            "PENSTOCK_SLOT",
            "PENSTOCK_PUBLICATION",
            "PENSTOCK_MANAGE_REPLICA_IDENTITY",
            "PENSTOCK_SINK",
            "PENSTOCK_OPENSEARCH_URL",
            "PENSTOCK_INDEX_PREFIX",
            "PENSTOCK_STATE_FILE",
            "PENSTOCK_ON_REJECTION",
            "PENSTOCK_DATABASE_HOST",
            "PENSTOCK_DATABASE_PORT",
            "PENSTOCK_DATABASE_NAME",
            "PENSTOCK_DATABASE_USER",
            "PENSTOCK_DATABASE_PASSWORD_FILE",
            "PENSTOCK_DATABASE_PARAMETERS",
            "PENSTOCK_CONNECT_TIMEOUT",
            "PENSTOCK_STATEMENT_TIMEOUT",
            "PENSTOCK_ALLOW_MD5_PASSWORD",
            "PENSTOCK_STREAM_URL",
            "PENSTOCK_MANAGE_PUBLICATION",
            "PENSTOCK_COLUMN_LISTS",
            "PENSTOCK_ROW_FILTERS",
            "PENSTOCK_FAILOVER_SLOT",
            "PENSTOCK_ON_LOST_SLOT",
            "PENSTOCK_HEARTBEAT",
        }) {
            assertTrue(help.contains(variable), variable);
        }
    }

    @Test
    void namesTheVariableOfEveryOptionOfChangesAndItsOwnSlot() {
        String help = run("changes", "--help").out().replaceAll("\\s+", " ");

        for (String variable : new String[] {
            "PENSTOCK_DATABASE_URL",
            "PENSTOCK_CHANGES_SLOT",
            "PENSTOCK_CHANGES_PUBLICATION",
            "PENSTOCK_TABLES",
            "PENSTOCK_KEYS",
            "PENSTOCK_SNAPSHOT",
            "PENSTOCK_FORMAT",
            "PENSTOCK_CLUSTER",
            "PENSTOCK_CHANGES_STATE_FILE",
        }) {
            assertTrue(help.contains(variable), variable);
        }
        assertTrue(help.contains("penstock_changes"), help);
    }

    @Test
    void whatChangesCannotDoIsOneLine(@TempDir Path directory) throws IOException {
        String url = "--database-url=postgresql://app:s3cret@127.0.0.1:" + closedPort() + "/shop";
        String state = "--state-file=" + directory.resolve("state.json");

        assertOneLine(run("changes", url, state), "penstock: PostgreSQL at 127.0.0.1:");
        assertOneLine(run("changes", url, state, "--key", "orders"), "penstock: \"orders\" is no key");
        assertOneLine(run("changes", url, state, "--table", "a.b.c"), "penstock: \"a.b.c\" is no name of a table");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneLine(@TempDir Path directory) throws IOException {
        Result result = run(
                "run",
                "--database-url=postgresql://app:s3cret@127.0.0.1:" + closedPort() + "/shop",
                "--sink=stdout",
                "--state-file=" + directory.resolve("state.json"));

        assertOneLine(result, "penstock: PostgreSQL at 127.0.0.1:");
        assertTrue(result.err().contains("refused"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void anOpenSearchThatCannotBeReachedIsOneLine() throws IOException {
        Result result = run(
                "run",
                "--database-url=postgresql://app:s3cret@127.0.0.1:" + closedPort() + "/shop",
                "--opensearch-url=http://127.0.0.1:" + closedPort());

        assertOneLine(result, "penstock: OpenSearch at 127.0.0.1:");
    }

    @Test
    void aUrlThatIsNotOneIsOneLine() {
        assertOneLine(
                run("run", "--database-url=mysql://app:s3cret@localhost/shop"), "penstock: the database URL is not");
    }

    @Test
    void aSlotNameThatIsNotOneIsOneLine() {
        assertOneLine(
                run("run", "--slot=My-Slot", "--database-url=postgresql://localhost/shop"),
                "penstock: \"My-Slot\" is no name for a replication slot");
    }

    @Test
    void commandsThatLookTellTheirExitCodesAndExamples() {
        for (String command : List.of("explain", "preview", "indexes", "seed", "drop")) {
            Result help = run(command, "--help");
            assertEquals(0, help.code());
            assertTrue(help.out().contains("\nExit codes:\n"), help.out());
            assertTrue(help.out().contains("\nExamples:\n  penstock " + command), help.out());
        }
        assertEquals(2, run("explain", "orders").code());
        assertEquals(2, run("preview", "users").code());
        assertEquals(2, run("seed").code());
    }

    /** The compiler writes the list before the classes, and may not come to these. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "print", "diff"})
    void anIndexThatWasNotCompiledIsOneLine(String command, @TempDir Path classes) throws Exception {
        Path list = classes.resolve("META-INF/services/dev.penstock.definition.IndexProvider");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "shop.UserIndex");
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, own)) {
            thread.setContextClassLoader(loader);
            assertOneLine(
                    run(command),
                    "penstock: an index that is listed in META-INF/services/dev.penstock.definition.IndexProvider cannot be"
                            + " loaded: Provider shop.UserIndex not found. Compile it again: ");
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static void assertOneLine(Result result, String start) {
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith(start), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertFalse(result.err().contains("s3cret"), result.err());
    }

    /** A port that was free a moment ago. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Result run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int code = Main.execute(arguments);
            return new Result(
                    code, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private record Result(int code, String out, String err) {}
}
