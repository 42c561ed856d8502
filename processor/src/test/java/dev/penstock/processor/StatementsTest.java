package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.Compilation;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.generate.IndexFiles;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of all golden cases, on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

    private final PostgresServer server = PostgresServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    /** Which server that is, the build decides. */
    @Test
    void theServerIsTheOneThatTheBuildWants() throws Exception {
        String wanted = System.getProperty("postgres.version", "");
        try (TestDatabase database = server.createDatabase();
                Connection connection = database.connect()) {
            assertTrue(
                    wanted.isEmpty()
                            || wanted.startsWith(connection.getMetaData().getDatabaseMajorVersion() + "."),
                    () -> "not " + wanted);
        }
    }

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDocumentsAreTheGoldenOnes(GoldenCase golden) throws Exception {
        StringBuilder documents = new StringBuilder();
        run(
                golden,
                runner -> runner.documents()
                        .forEach((key, document) -> documents
                                .append(runner.definition().name())
                                .append(' ')
                                .append(key)
                                .append(' ')
                                .append(document)
                                .append('\n')));
        if (GoldenCase.isBlessed()) {
            TextFiles.write(golden.documents(), documents.toString());
        }
        assertEquals(TextFiles.text(golden.documents()), documents.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keysAndRangesGiveTheSameDocuments(GoldenCase golden) throws Exception {
        run(golden, runner -> {
            assertFalse(runner.documents().isEmpty());
            assertEquals(runner.documents(), runner.documentsByKeys());
            assertEquals(runner.documents(), runner.documentsInRanges());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void documentsHaveTheFieldsOfTheMapping(GoldenCase golden) throws Exception {
        run(golden, runner -> {
            for (String document : runner.documents().values()) {
                assertEquals(List.of(), document.lines().skip(1).toList());
                assertFields(json(runner.definition().mapping()), json(document));
            }
        });
    }

    /** The documents that change when a row is deleted are among those that the lookups find from it. */
    @ParameterizedTest
    @MethodSource("cases")
    void lookupsFindTheDocumentsOfEachRow(GoldenCase golden) throws Exception {
        run(golden, runner -> {
            SortedMap<String, String> before = runner.documents();
            runner.connection().setAutoCommit(false);
            for (TableUse use : runner.definition().tables()) {
                for (String row : runner.rowIds(use.table())) {
                    List<String> found = runner.lookUp(use.table(), row);
                    runner.delete(use.table(), row);
                    SortedMap<String, String> after = runner.documents();
                    runner.connection().rollback();
                    before.forEach((key, document) -> assertTrue(
                            document.equals(after.get(key)) || found.contains(key),
                            () -> "row " + row + " of " + use.table() + " changes " + key + ", but leads to " + found));
                }
            }
            runner.connection().setAutoCommit(true);
        });
    }

    /** Rows are moved by every update, which must not show: least of all in which one of equal values is taken. */
    @ParameterizedTest
    @MethodSource("cases")
    void documentsDoNotDependOnThePlacesOfRows(GoldenCase golden) throws Exception {
        run(golden, runner -> {
            SortedMap<String, String> before = runner.documents();
            for (TableName table : runner.definition().tables().stream()
                    .map(TableUse::table)
                    .distinct()
                    .toList()) {
                runner.turnAround(table);
                assertEquals(before, runner.documents(), table::toString);
            }
        });
    }

    /** The columns of a filter are those of its own table: the query around it must not lend it others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@HasMany(foreignKey = \"user_id\", where = \"tier = 1\") List<Order>",
                "@HasMany(foreignKey = \"user_id\", where = \"tier = 1\", limit = 1) List<Order>",
                "@HasMany(foreignKey = \"user_id\", orderBy = \"tier\") List<Order>",
                "@Count(table = \"orders\", foreignKey = \"user_id\", where = \"tier = 1\") long"
            })
    void aFilterDoesNotSeeTheColumnsOfTheParent(String component) throws Exception {
        Compilation compilation =
                Javac.withProcessor().compile(Javac.source("app/User.java", """
                package app;
                import dev.penstock.annotation.*;
                import java.util.List;
                @Index("users")
                @Table("users")
                record User(@Id int id, int tier, %s inner) {
                    @Table("orders")
                    record Order(@Id int id) {}
                }
                """.formatted(component)));
        assertThat(compilation).succeeded();
        String json = String.valueOf(Javac.generated(compilation).get(IndexFiles.jsonPath("users")));
        try (TestDatabase database = server.createDatabase()) {
            database.execute("CREATE TABLE users (id int, tier int); CREATE TABLE orders (id int, user_id int)");
            try (Connection connection = database.connect()) {
                DefinitionRunner runner = new DefinitionRunner(connection, DefinitionFile.read(json));
                SQLException refused = assertThrows(SQLException.class, runner::documents);
                assertTrue(
                        String.valueOf(refused.getMessage()).contains("column orders.tier does not exist"),
                        refused::toString);
            }
        }
    }

    private static void assertFields(JsonNode mapping, JsonNode document) {
        List<String> fields = new ArrayList<>();
        document.fieldNames().forEachRemaining(fields::add);
        List<String> properties = new ArrayList<>();
        mapping.get("properties").fieldNames().forEachRemaining(properties::add);
        assertEquals(properties, fields);
        document.properties().forEach(field -> {
            JsonNode property = mapping.get("properties").get(field.getKey());
            JsonNode value = field.getValue();
            if (property.path("type").asText().equals("nested")) {
                assertTrue(value.isArray(), () -> field.getKey() + " is " + value);
            }
            if (property.has("properties") && !value.isNull()) {
                (value.isArray() ? value : List.of(value)).forEach(element -> assertFields(property, element));
            }
        });
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    private interface Check {
        void accept(DefinitionRunner runner) throws Exception;
    }

    private void run(GoldenCase golden, Check check) throws Exception {
        try (TestDatabase database = server.createDatabase()) {
            database.execute(golden.schema());
            try (Connection connection = database.connect()) {
                for (IndexDefinition definition : golden.definitions()) {
                    check.accept(new DefinitionRunner(connection, definition));
                }
            }
        }
    }
}
