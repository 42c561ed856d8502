package dev.penstock.testkit;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A changelog of Liquibase, in any of its formats.
 *
 * <p>What a changelog includes is looked for where an application would find it on its class path: from the folder that is the root of
 * resources, {@code src/main/resources} or {@code target/classes}. If it is not there, then from the working directory, from the
 * changelog's own folder, and on the class path.
 *
 * @param parameters by name
 */
record LiquibaseMigrations(Path changelog, Map<String, String> parameters) implements MigrationTool {

    private static final Set<String> ROOTS = Set.of("resources", "classes", "test-classes");

    @Override
    public String apply(TestDatabase database) {
        try {
            // Without a log and on no terminal; and Liquibase does not tell its makers that it was used.
            Map<String, Object> quiet = Map.of(
                    Scope.Attr.logService.name(),
                    new NoOpLogService(),
                    Scope.Attr.ui.name(),
                    new LoggerUIService(),
                    "liquibase.analytics.enabled",
                    "false");
            return Scope.child(quiet, () -> update(database));
        } catch (Exception e) {
            throw new PenstockException(changelog + ": " + told(e), "Correct it.", e);
        }
    }

    private String update(TestDatabase database) throws Exception {
        Path file = changelog.toAbsolutePath().normalize();
        List<Path> roots = roots(file);
        String name = roots.get(0).relativize(file).toString().replace('\\', '/');
        Connection connection = database.connect();
        try (FirstFound resources = resources(roots);
                Liquibase liquibase = new Liquibase(name, resources, new JdbcConnection(connection))) {
            parameters.forEach(liquibase::setChangeLogParameter);
            silence(liquibase);
            int unrun = liquibase
                    .listUnrunChangeSets(new Contexts(), new LabelExpression())
                    .size();
            liquibase.update(new Contexts(), new LabelExpression());
            return unrun + (unrun == 1 ? " change set" : " change sets") + " of Liquibase from " + changelog;
        } finally {
            connection.close();
        }
    }

    /** Otherwise it writes a summary to standard output, past everything else that is said of that. */
    private static void silence(Liquibase liquibase) {
        try {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        } catch (LinkageError e) {
            return; // a version that is too old to have a summary
        }
    }

    /** Where files are looked for; the first holds the changelog. */
    static List<Path> roots(Path changelog) {
        Path own = changelog.getParent();
        Path working = Path.of("").toAbsolutePath();
        Set<Path> roots = new LinkedHashSet<>();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (folder.getFileName() != null
                    && ROOTS.contains(folder.getFileName().toString())) {
                roots.add(folder);
                break;
            }
        }
        if (!roots.isEmpty() || changelog.startsWith(working)) {
            roots.add(working);
        }
        roots.add(own);
        return List.copyOf(roots);
    }

    private static FirstFound resources(List<Path> roots) throws Exception {
        List<ResourceAccessor> all = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                all.add(new DirectoryResourceAccessor(root));
            }
        }
        all.add(new ClassLoaderResourceAccessor());
        return new FirstFound(all);
    }

    /** In one line, without the names of classes. */
    private static String told(Exception e) {
        String message = e instanceof LiquibaseException && e.getMessage() == null && e.getCause() != null
                ? String.valueOf(e.getCause().getMessage())
                : String.valueOf(e.getMessage());
        return SqlScript.line(message.replaceAll("\\b(?:[a-z]+\\.)+[A-Z]\\w*Exception: ", ""));
    }

    @Override
    public boolean remembers() {
        return true;
    }
}
