package dev.penstock.processor.differential;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.testing.compile.Compilation;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.processor.DefinitionFile;
import dev.penstock.processor.DefinitionRunner;
import dev.penstock.processor.Javac;
import dev.penstock.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For random records and rows, the generated SQL makes the documents that a naive assembler makes, and the lookups find
 * those that a change of rows changes.
 *
 * <p>The same models are tried each time. {@code -Dmodels=1000} tries more, {@code -Dseed=17} one, and both together a
 * thousand from the seventeenth on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {

    private static final int MODELS = 40;
    private static final int CHANGES = 20;

    private final PostgresServer server = PostgresServer.start();

    @BeforeAll
    void prepare() throws SQLException {
        server.execute(RandomRows.NEEDED.toArray(new String[0]));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        long first = seed == null ? 1 : seed;
        return LongStream.range(first, first + Integer.getInteger("models", seed == null ? MODELS : 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSqlAndALoopAgree(long seed) throws Exception {
        Model model = ModelGenerator.generate(seed);
        IndexDefinition definition = definition(model);
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false); // nothing is left of a model
            RandomRows rows = new RandomRows(model, new Chance(-seed), connection);
            rows.fill();
            DefinitionRunner sql = new DefinitionRunner(connection, definition);
            SortedMap<String, JsonNode> documents = new Assembler(rows.read()).documents(model.root());
            assertSame(documents, sql.documents(), model, rows);
            assertSame(documents, sql.documentsByKeys(), model, rows);
            assertSame(documents, sql.documentsInRanges(), model, rows);
            for (int i = 0; i < CHANGES; i++) {
                List<RandomRows.Image> images = rows.change();
                SortedMap<String, JsonNode> after = new Assembler(rows.read()).documents(model.root());
                assertSame(after, sql.documents(), model, rows);
                assertFound(documents, after, images, sql, model);
                documents = after;
            }
        }
    }

    private static IndexDefinition definition(Model model) {
        String source = RecordSource.of(model);
        String root = model.root().name();
        Compilation compilation = Javac.withProcessor().compile(Javac.source("app/" + root + ".java", source));
        if (compilation.status() != Compilation.Status.SUCCESS) {
            fail("seed " + model.seed() + "\n" + compilation.diagnostics() + "\n" + source);
        }
        String json = Javac.generated(compilation).get("META-INF/penstock/" + RecordSource.INDEX + ".json");
        return DefinitionFile.read(String.valueOf(json));
    }

    private static void assertSame(
            SortedMap<String, JsonNode> expected, SortedMap<String, String> actual, Model model, RandomRows rows)
            throws SQLException {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            String document = actual.get(key);
            String difference = Trees.difference(expected.get(key), document == null ? null : Trees.parse(document));
            if (difference != null) {
                fail("seed " + model.seed() + ", document " + key + difference + "\nexpected " + expected.get(key)
                        + "\nactual   " + document + "\n" + description(model) + rows.read());
            }
        }
    }

    /** That the lookups of the images lead to all documents that differ. */
    private static void assertFound(
            SortedMap<String, JsonNode> before,
            SortedMap<String, JsonNode> after,
            List<RandomRows.Image> images,
            DefinitionRunner sql,
            Model model)
            throws SQLException {
        Set<String> found = new TreeSet<>();
        for (RandomRows.Image image : images) {
            TableName table =
                    new TableName(image.table().schema(), image.table().name());
            found.addAll(sql.lookUp(table, image.row().texts()));
        }
        SortedMap<String, JsonNode> all = new TreeMap<>(before);
        all.putAll(after);
        for (String key : all.keySet()) {
            String difference = Trees.difference(before.get(key), after.get(key));
            if (difference != null && !found.contains(key)) {
                fail("seed " + model.seed() + ", document " + key + " changes: " + difference + "\nbut " + images
                        + "\nlead to " + found + "\n" + description(model));
            }
        }
    }

    private static String description(Model model) {
        return RecordSource.of(model)
                + model.tables().stream().map(Table::ddl).collect(Collectors.joining(";\n", "", ";\n"));
    }
}
