package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.it.keys.Keys_CharIndex;
import dev.penstock.it.keys.Keys_CitextIndex;
import dev.penstock.it.keys.Keys_EnumeratedIndex;
import dev.penstock.it.keys.Keys_MixedIndex;
import dev.penstock.it.keys.Keys_NumericIndex;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keys whose equal values have several texts: a document has one id, whichever of them a change comes with. */
@WithServers
@DisplayName("Keys of any type")
final class KeysTest {

    @Test
    void caseInsensitiveTexts(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    Keys_CitextIndex.DEFINITION,
                    "CREATE EXTENSION citext",
                    "CREATE TABLE citexts (code citext PRIMARY KEY)",
                    "CREATE TABLE citext_children (id int PRIMARY KEY, parent citext)",
                    "INSERT INTO citexts VALUES ('Abc'), ('ÄÖ'), ('gone')",
                    "INSERT INTO citext_children VALUES (1, 'ABC'), (2, 'äö'), (3, 'other')");
            assertEquals(Set.of("abc", "äö", "gone"), ids(rig, Keys_CitextIndex.DEFINITION));
            change(
                    rig,
                    Keys_CitextIndex.DEFINITION,
                    "UPDATE citexts SET code = 'aBC' WHERE code = 'abc'",
                    "INSERT INTO citext_children VALUES (4, 'abC')",
                    "UPDATE citext_children SET parent = 'ÄÖ' WHERE id = 4",
                    "INSERT INTO citexts VALUES ('Other')",
                    "DELETE FROM citexts WHERE code = 'GONE'",
                    "UPDATE citexts SET code = 'New' WHERE code = 'aBc'");
            assertEquals(Set.of("new", "äö", "other"), ids(rig, Keys_CitextIndex.DEFINITION));
        }
    }

    @Test
    void paddedTexts(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    Keys_CharIndex.DEFINITION,
                    "CREATE TABLE chars (code char(5) PRIMARY KEY)",
                    "CREATE TABLE char_children (id int PRIMARY KEY, parent char(5))",
                    "CREATE TABLE char_grandchildren (child_id int)",
                    "INSERT INTO chars VALUES ('a'), ('abcde'), ('')",
                    "INSERT INTO char_children VALUES (1, 'a '), (2, 'abcde'), (3, ' ')",
                    "INSERT INTO char_grandchildren VALUES (1), (1), (2)");
            assertEquals(Set.of("a", "abcde", "\\empty"), ids(rig, Keys_CharIndex.DEFINITION));
            change(
                    rig,
                    Keys_CharIndex.DEFINITION,
                    "UPDATE char_children SET parent = 'a' WHERE id = 3",
                    "INSERT INTO char_grandchildren VALUES (3)",
                    "UPDATE chars SET code = 'b' WHERE code = 'a'",
                    "DELETE FROM chars WHERE code = ''",
                    "UPDATE char_children SET parent = 'b    ' WHERE id = 1");
            assertEquals(Set.of("b", "abcde"), ids(rig, Keys_CharIndex.DEFINITION));
        }
    }

    @Test
    void numbersWithoutScale(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    Keys_NumericIndex.DEFINITION,
                    "CREATE TABLE numerics (code numeric PRIMARY KEY)",
                    "CREATE TABLE numeric_children (id int PRIMARY KEY, parent numeric)",
                    "INSERT INTO numerics VALUES (1.50), (2), (0.0), ('NaN')",
                    "INSERT INTO numeric_children VALUES (1, 1.5), (2, 1.500), (3, 2.0), (4, 'NaN')");
            assertEquals(Set.of("1.5", "2", "0", "NaN"), ids(rig, Keys_NumericIndex.DEFINITION));
            change(
                    rig,
                    Keys_NumericIndex.DEFINITION,
                    "UPDATE numerics SET code = 1.5000 WHERE code = 1.5",
                    "UPDATE numeric_children SET parent = 2.00 WHERE id = 1",
                    "UPDATE numerics SET code = 3.0 WHERE code = 2",
                    "UPDATE numeric_children SET parent = 3 WHERE id IN (1, 3)",
                    "DELETE FROM numerics WHERE code = 0");
            assertEquals(Set.of("1.5", "3", "NaN"), ids(rig, Keys_NumericIndex.DEFINITION));
        }
    }

    @Test
    void enums(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    Keys_EnumeratedIndex.DEFINITION,
                    "CREATE TYPE mood AS ENUM ('GOOD', 'BAD')",
                    "CREATE TABLE enums (mood mood PRIMARY KEY)",
                    "CREATE TABLE enum_children (id int PRIMARY KEY, parent mood)",
                    "INSERT INTO enums VALUES ('GOOD')",
                    "INSERT INTO enum_children VALUES (1, 'BAD'), (2, 'GOOD')");
            change(
                    rig,
                    Keys_EnumeratedIndex.DEFINITION,
                    "INSERT INTO enums VALUES ('BAD')",
                    "UPDATE enum_children SET parent = 'BAD'");
            assertEquals(Set.of("GOOD", "BAD"), ids(rig, Keys_EnumeratedIndex.DEFINITION));
        }
    }

    @Test
    void bytesDatesTimesAndDomains(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    Keys_MixedIndex.DEFINITION,
                    "CREATE DOMAIN letters AS text",
                    "CREATE DOMAIN digits AS letters CHECK (VALUE ~ '^[0-9]*$')",
                    "CREATE TABLE mixed (bytes bytea, day date, at timestamptz, digits digits,"
                            + " PRIMARY KEY (bytes, day, at, digits))",
                    "CREATE TABLE mixed_children (id int PRIMARY KEY, bytes bytea, day date, at timestamptz, digits digits)",
                    "INSERT INTO mixed VALUES ('\\x00ff', '2024-02-29', '2024-02-29 12:00+02', '007'),"
                            + " ('\\x', 'infinity', '-infinity', '')",
                    "INSERT INTO mixed_children SELECT row_number() OVER (), * FROM mixed");
            change(
                    rig,
                    Keys_MixedIndex.DEFINITION,
                    "UPDATE mixed SET day = '0044-03-15 BC' WHERE bytes = '\\x'",
                    "UPDATE mixed_children SET day = '0044-03-15 BC' WHERE bytes = '\\x'",
                    "UPDATE mixed SET at = '20000-01-01 00:00:00.000001+00' WHERE bytes = '\\x00ff'");
            assertEquals(
                    Set.of(
                            "\\\\x00ff:2024-02-29:20000-01-01 00\\:00\\:00.000001+00:007",
                            "\\\\x:0044-03-15 BC:-infinity:"),
                    ids(rig, Keys_MixedIndex.DEFINITION));
        }
    }

    @Test
    void aTypeThatTheRecordDoesNotSayIsRefused(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            PenstockException refused = assertThrows(
                    PenstockException.class,
                    () -> start(
                            rig,
                            Keys_CharIndex.DEFINITION,
                            "CREATE EXTENSION citext",
                            "CREATE TABLE chars (code citext PRIMARY KEY)",
                            "CREATE TABLE char_children (id int PRIMARY KEY, parent char(5))",
                            "CREATE TABLE char_grandchildren (child_id int)"));
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .contains("key column code is of type citext, but the record says char(5)"),
                    refused::toString);
        }
    }

    private static void start(Rig rig, IndexDefinition definition, String... statements) throws Exception {
        rig.database.execute(statements);
        rig.start(rig.engine(definition).database(rig.source().manageReplicaIdentity(true)));
        Definitions.assertConverged(rig, definition);
    }

    /** Each change by itself, so that none hides what another one forgets. */
    private static void change(Rig rig, IndexDefinition definition, String... statements) throws Exception {
        for (String statement : List.of(statements)) {
            rig.database.execute(statement);
            Definitions.assertConverged(rig, definition);
        }
    }

    private static Set<String> ids(Rig rig, IndexDefinition definition) throws SQLException {
        return rig.search.documents(rig.prefix + definition.name()).keySet();
    }
}
