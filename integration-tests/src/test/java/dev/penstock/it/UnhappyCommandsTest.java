package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that asks a server says in one line what is wrong with it, or with a name. The engine has ended. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Commands whose servers are away, and whose names are wrong")
final class UnhappyCommandsTest {

    private Rig rig;

    @BeforeAll
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(2));
        rig.start();
        rig.awaitCaughtUp();
        rig.penstock().close();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @MethodSource("dev.penstock.it.AskingCommand#ofDatabase")
    void aDatabaseThatIsAwayIsOneLine(AskingCommand command) {
        CommandRun run = command.run(
                List.of("--database-url=postgresql://app:s3cret@127.0.0.1:1/nowhere", "--slot=" + rig.slot), search());

        assertEquals(1, run.code(), run::toString);
        String line = said(command, run);
        assertTrue(
                line.contains("PostgreSQL at 127.0.0.1:1, database nowhere: the connection was refused"),
                run::toString);
        assertTrue(line.contains("Start PostgreSQL or correct "), run::toString);
    }

    @ParameterizedTest
    @MethodSource("dev.penstock.it.AskingCommand#ofSearch")
    void anOpenSearchThatIsAwayIsOneLine(AskingCommand command) {
        CommandRun run = command.run(database(), List.of("--opensearch-url=http://app:s3cret@127.0.0.1:1"));

        assertEquals(1, run.code(), run::toString);
        String line = said(command, run);
        assertTrue(line.contains("OpenSearch at 127.0.0.1:1 cannot be reached: "), run::toString);
        assertTrue(line.replace(",", "").contains("Start it or correct the URL."), run::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "run --index=usrs | 1 | no index usrs is defined. Did you mean users?",
                "run --index=users --sink=opensaerch | 2 | expected opensearch, table or stdout",
                "check --index=usrs | 1 | no index usrs is defined. Did you mean users?",
                "indexes --index=usrs | 1 | no index usrs is defined, or remembered by the sink. Did you mean users?",
                "reindex usrs | 1 | no engine has built the index usrs yet. Did you mean users?",
                "seed usrs | 1 | no engine has built the index usrs yet. Did you mean users?",
                "verify usrs | 1 | no index usrs is defined. Did you mean users?",
                "preview usrs 1 | 1 | no index usrs is defined. Did you mean users?",
                "explain user 1 --index=users | 1 | no index reads a table public.user. Did you mean public.users?",
                "explain users 1 --index=usrs | 1 | no index usrs is defined. Did you mean users?",
                "changes --table=user | 1 | there is no table public.user. Compare --table with the database",
                "dlq list --index=usrs | 1 | no index usrs is defined, or remembered by the sink. Did you mean users?",
                "drop --index=usrs --yes | 1 | there is no index usrs. Did you mean users?",
                "dlq retry --id=1x | 1 | no document 1x has a dead letter. penstock dlq list shows",
                "dlq drop --id=1x | 1 | no document 1x has a dead letter. penstock dlq list shows",
                "drop --index=users --sink=opensaerch | 2 | expected opensearch, table or stdout",
                "status --server-adress=127.0.0.1:1 | 2 | Unknown option: '--server-adress=127.0.0.1:1'",
                "stauts | 2 | Did you mean: penstock status",
            })
    void aNameThatIsWrongIsToldBeforeAnythingIsDone(String words, int code, String said) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        String command = all.get(0);
        if (code == 1) {
            if (!List.of("indexes", "reindex", "seed", "dlq").contains(command)) {
                all.addAll(database());
            }
            if (!List.of("explain", "changes").contains(command)) {
                all.addAll(search());
            }
        }
        CommandRun run = CommandRun.of(all.toArray(String[]::new));

        assertEquals(code, run.code(), run::toString);
        assertEquals("", run.out());
        assertTrue(run.err().contains(said), run::toString);
        assertFalse(run.err().contains("\tat "), run::toString);
        if (code == 1) {
            assertTrue(run.err().startsWith("penstock: "), run::toString);
            assertEquals(1, run.err().lines().count(), run::toString);
        }
    }

    private List<String> database() {
        return List.of("--database-url=" + rig.database.url(), "--slot=" + rig.slot);
    }

    private List<String> search() {
        return List.of("--opensearch-url=" + rig.searchUrl(), "--index-prefix=" + rig.prefix);
    }

    /** The one line that a command has to say; check has a table of them on standard output. */
    static String said(AskingCommand command, CommandRun run) {
        assertFalse((run.out() + run.err()).contains("s3cret"), run::toString);
        assertFalse((run.out() + run.err()).contains("\tat "), run::toString);
        if (command == AskingCommand.CHECK) {
            assertEquals("", run.err());
            return run.out();
        }
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("penstock: "), run::toString);
        assertEquals(1, run.err().lines().count(), run::toString);
        return run.err();
    }
}
