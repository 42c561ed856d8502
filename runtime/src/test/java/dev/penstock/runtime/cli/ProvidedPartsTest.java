package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others provide for the command line, where nobody does: these tests have a binding of SLF4J, and no test kit. */
class ProvidedPartsTest {

    private static final String NOTHING = "penstock: --log-format and --log-level do nothing here: ";

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"dev", "dev --migrations=db", "check --migrations=db", "catalog --migrations=db"})
    void whatNeedsServersNamesTheDependencyThatHasThem(String line) {
        assertEquals(1, run(line.split(" ", -1)));
        assertTrue(err.toString().contains("Add dev.penstock:penstock-testkit to the dependencies"), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--database-host=db", "--opensearch-url=http://search:9200", "--sink=stdout"})
    void migrationsAreNotCheckedOnServersThatAreThere(String server) {
        assertEquals(2, run("check", "--migrations=db", server));
        assertTrue(
                err.toString()
                        .startsWith(server.replaceFirst("=.*", "")
                                + " is about a server that is there, and --migrations starts servers of its own"),
                err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--log-level=debug dev", "dev --log-level DEBUG", "dev --log-format=json"})
    void whoeverAsksForAnotherLogInVainIsTold(String line) {
        run(line.split(" ", -1));

        assertTrue(err.toString().startsWith(NOTHING), err.toString());
    }

    @Test
    void whoeverAsksForNothingIsToldNothing() {
        run("dev", "--log-level=info");

        assertFalse(err.toString().contains(NOTHING), err.toString());
    }

    @Test
    void aLevelThatIsNoneIsWrong() {
        assertEquals(2, run("dev", "--log-level=loud"));
        assertTrue(err.toString().contains("expected one of [ERROR, WARN, INFO, DEBUG, TRACE]"), err.toString());
    }

    private int run(String... arguments) {
        return new Invocation(Main.program().setErr(new PrintWriter(err, true)), Map.of()).execute(arguments);
    }
}
