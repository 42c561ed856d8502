package dev.penstock.processor.scaffold;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.scaffold.RecordTree.RecordPlan;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Annotated records to begin with, for a table and those around it: {@code
 * Scaffold.of(catalog).packageName("shop.search").table("users").write(Path.of("src/main/java"))}.
 *
 * <p>One Java file is written, with the record of the table and, inside of it, those of the tables that foreign keys lead
 * to. It has more than anybody wants to search for: take away what is not needed. It compiles as it is, with and without
 * the catalog. The same catalog always makes the same file; what is left out is said in comments.
 *
 * <p>Immutable: each method gives another scaffold. Safe for use by many threads.
 */
public final class Scaffold {

    private static final int DEEPEST = 3;

    private final DatabaseCatalog catalog;
    private final String packageName;
    private final String table;
    private final String index;
    private final int depth;

    private Scaffold(DatabaseCatalog catalog, String packageName, String table, String index, int depth) {
        this.catalog = catalog;
        this.packageName = packageName;
        this.table = table;
        this.index = index;
        this.depth = depth;
    }

    /** For a table of this catalog, which has to be named. */
    public static Scaffold of(DatabaseCatalog catalog) {
        return new Scaffold(catalog, "", "", "", 1);
    }

    /** The package of the record; by default the unnamed one. */
    public Scaffold packageName(String name) {
        return new Scaffold(catalog, name, table, index, depth);
    }

    /** The table, as PostgreSQL stores its name; with its schema, as in {@code public.users}, where several have it. */
    public Scaffold table(String name) {
        return new Scaffold(catalog, packageName, name, index, depth);
    }

    /** The name of the index; by default that of the table, as far as OpenSearch allows it. */
    public Scaffold index(String name) {
        return new Scaffold(catalog, packageName, table, name, depth);
    }

    /** How many foreign keys away tables may be, 0 to 3; by default 1. */
    public Scaffold depth(int tables) {
        return new Scaffold(catalog, packageName, table, index, tables);
    }

    /**
     * The source of the file, without writing it.
     *
     * @throws ScaffoldException when there is no such table, or Penstock could not follow it
     */
    public String text() throws ScaffoldException {
        return source().text();
    }

    /**
     * Writes the file.
     *
     * @param sourceRoot the folder of sources, such as {@code src/main/java}; it is made if it is not there
     * @return the file
     * @throws ScaffoldException when there is no such table, Penstock could not follow it, or the file is there already or
     *     cannot be written
     */
    public Path write(Path sourceRoot) throws ScaffoldException {
        Source source = source();
        Path file = sourceRoot.resolve(packageName.replace('.', '/')).resolve(source.name() + ".java");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, source.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new ScaffoldException(file + " is there already: remove it, or choose another package");
        } catch (IOException e) {
            throw new ScaffoldException("cannot write " + file + ": see whether its folder may be written (" + e + ")");
        }
        return file;
    }

    private Source source() throws ScaffoldException {
        if (depth < 0 || depth > DEEPEST) {
            throw new ScaffoldException("a depth of " + depth + ": write 0 to " + DEEPEST);
        }
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new ScaffoldException(
                    "\"" + packageName + "\" cannot be the name of a package: write one like shop.search");
        }
        FieldTypes types = new FieldTypes(catalog);
        TableGraph graph = new TableGraph(new Catalog(catalog), types);
        TableEntry root = root(graph);
        TakenNames taken = TakenNames.ofClasses();
        List<RecordPlan> plans = RecordTree.of(root, depth, graph, types, taken);
        String name = index.isEmpty() ? indexName(root) : index;
        return new Source(plans.get(0).name(), RecordSource.of(packageName, name, plans, graph, types, taken));
    }

    private TableEntry root(TableGraph graph) throws ScaffoldException {
        List<TableEntry> found = graph.named(table);
        if (found.isEmpty()) {
            String whole = graph.whole(table)
                    .map(entry -> ": it is a partition of " + entry.tableName() + ", write that")
                    .orElse("");
            throw new ScaffoldException(
                    "no table \"" + table + "\" in the catalog" + (whole.isEmpty() ? hint() : whole));
        }
        if (found.size() > 1) {
            throw new ScaffoldException("several tables \"" + table + "\": write "
                    + found.stream().map(entry -> entry.tableName().toString()).collect(Collectors.joining(" or ")));
        }
        TableEntry root = found.get(0);
        String obstacle = graph.obstacle(root.tableName()).orElse("");
        if (!obstacle.isEmpty()) {
            throw new ScaffoldException("no index of " + root.tableName() + ": " + obstacle + "; choose another table");
        }
        return root;
    }

    private String hint() {
        List<String> known = catalog.tables().stream()
                .flatMap(entry -> Stream.of(entry.name(), entry.tableName().toString()))
                .toList();
        String meant = DidYouMean.among(known, table);
        return meant.isEmpty() ? ": write its name as the catalog has it, with its schema, as in public.users" : meant;
    }

    private static String indexName(TableEntry table) {
        String name = table.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("^[_-]+|[_-]+$", "");
        return name.isEmpty() ? "index" : name;
    }

    private record Source(String name, String text) {}
}
