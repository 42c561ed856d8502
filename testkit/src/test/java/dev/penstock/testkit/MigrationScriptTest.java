package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationScriptTest {

    @Test
    void versionsAreNumbersAndRepeatableOnesComeLast() {
        assertEquals(
                List.of("V1__a.sql", "V1.5__d.sql", "V2__b.sql", "V2_1__c.sql", "V10__e.sql", "R__a.sql", "R__z.sql"),
                ordered("R__z.sql", "V10__e.sql", "V2_1__c.sql", "R__a.sql", "V1__a.sql", "V2__b.sql", "V1.5__d.sql"));
    }

    @Test
    void otherNamesAreOrderedAsTheAlphabetHasThemBeforeTheRepeatable() {
        assertEquals(
                List.of("V3__a.sql", "01_tables.sql", "02_keys.sql", "keys.sql", "R__views.sql"),
                ordered("keys.sql", "R__views.sql", "02_keys.sql", "01_tables.sql", "V3__a.sql"));
    }

    @Test
    void whatUndoesIsLeftOutAndTheNewestBaselineStandsForWhatIsBelow() {
        assertEquals(List.of("V1__a.sql"), ordered("V1__a.sql", "U1__a.sql"));
        assertEquals(
                List.of("B10__all.sql", "V11__next.sql"),
                ordered("V1__a.sql", "V10__b.sql", "V11__next.sql", "B2__all.sql", "B10__all.sql"));
    }

    @Test
    void twoOfOneVersionAreRefused() {
        PenstockException refused =
                assertThrows(PenstockException.class, () -> ordered("V1.0__a.sql", "V1__b.sql", "V2__c.sql"));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("V1.0__a.sql and V1__b.sql have the same version"),
                refused::getMessage);
    }

    @Test
    void whatFlywayTellsOverManyLinesIsOneLine() {
        assertEquals(
                "Migration V2__b.sql failed: ERROR: relation \"a\" does not exist, in line 3",
                FlywayMigrations.told("""
                        Migration V2__b.sql failed
                        --------------------------
                        SQL State  : 42P01
                        Error Code : 0
                        Message    : ERROR: relation "a" does not exist
                          Position: 42
                        Location   : db/V2__b.sql (/x/db/V2__b.sql)
                        Line       : 3
                        Statement  : CREATE TABLE b (a int REFERENCES a)
                        """));
    }

    private static List<String> ordered(String... names) {
        return MigrationScript.ordered(
                        Stream.of(names).map(Path::of).map(MigrationScript::of).toList())
                .stream()
                .map(script -> script.file().toString())
                .toList();
    }
}
