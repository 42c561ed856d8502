package dev.penstock.convergence;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A user project of this repository: its tables, its indexes, what sessions write, and what documents that makes. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds has no state
enum Example {
    SHOP(
            "shop",
            List.of(dev.penstock.example.shop.UserIndex.DEFINITION, dev.penstock.example.shop.ProductIndex.DEFINITION),
            new ShopOracle(),
            ShopWrites::new),

    CATALOG(
            "catalog",
            List.of(
                    dev.penstock.example.catalog.ProductIndex.DEFINITION,
                    dev.penstock.example.catalog.CategoryIndex.DEFINITION,
                    dev.penstock.example.catalog.SupplierIndex.DEFINITION),
            new CatalogOracle(),
            CatalogWrites::new);

    /** So that keys can be changed, and rows go with their parents. */
    private static final String CASCADES = """
            DO $$
            DECLARE link record;
            BEGIN
              FOR link IN SELECT conrelid::regclass AS name, conname, pg_get_constraintdef(oid) AS definition
                  FROM pg_constraint WHERE contype = 'f' LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', link.name, link.conname);
                EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s ON DELETE CASCADE ON UPDATE CASCADE', link.name,
                  link.conname, replace(link.definition, ' ON DELETE CASCADE', ''));
              END LOOP;
            END $$
            """;

    private final String directory;
    private final List<IndexDefinition> definitions;
    private final Oracle oracle;
    private final IntFunction<Writes> writes;

    Example(String directory, List<IndexDefinition> definitions, Oracle oracle, IntFunction<Writes> writes) {
        this.directory = directory;
        this.definitions = definitions;
        this.oracle = oracle;
        this.writes = writes;
    }

    List<IndexDefinition> definitions() {
        return definitions;
    }

    Oracle oracle() {
        return oracle;
    }

    Writes writes(Amount amount) {
        return writes.apply(amount.rows());
    }

    /** Makes its tables as its migrations do. */
    void create(TestDatabase database) throws IOException, SQLException {
        for (Path script : migrations()) {
            database.execute(Files.readString(script));
        }
        database.execute(CASCADES);
    }

    private List<Path> migrations() throws IOException {
        Path folder = Path.of("..", "examples", directory, "src", "main", "resources", "db", "migration");
        try (Stream<Path> scripts = Files.list(folder)) {
            return scripts.sorted().toList();
        }
    }
}
