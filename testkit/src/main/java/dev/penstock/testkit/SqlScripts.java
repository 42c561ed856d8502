package dev.penstock.testkit;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts that are run one after another, each in a session of its own.
 *
 * @param place where they come from
 * @param scripts in the order in which they are run
 */
record SqlScripts(Path place, List<MigrationScript> scripts) implements MigrationTool {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[\\w.:-]+}");

    /**
     * All of a folder.
     *
     * @throws PenstockException when there are none
     */
    static SqlScripts in(Path folder) {
        List<MigrationScript> scripts = MigrationScript.ordered(MigrationScript.in(folder));
        if (scripts.isEmpty()) {
            throw new PenstockException(
                    "there is no *.sql in the folder " + folder,
                    "Give the folder that has the scripts; of Liquibase, the changelog file.");
        }
        return new SqlScripts(folder, scripts);
    }

    /**
     * The same, where Flyway would put something in for placeholders, and is not there.
     *
     * @throws PenstockException when there is one
     */
    SqlScripts withoutPlaceholders() {
        for (MigrationScript script : scripts) {
            String text = SqlScript.text(script.file());
            Matcher placeholder = PLACEHOLDER.matcher(text);
            if (placeholder.find()) {
                long line = SqlScript.lineAt(text.codePointCount(0, placeholder.start()) + 1, text);
                throw new PenstockException(
                        script.file() + ": only Flyway puts something in for " + placeholder.group() + ", in line "
                                + line + ", and Flyway is not on the class path",
                        "Add org.flywaydb:flyway-database-postgresql to it, or say --migrations-tool=sql if that is"
                                + " SQL.");
            }
        }
        return this;
    }

    @Override
    public String apply(TestDatabase database) {
        for (MigrationScript script : scripts) {
            try (Connection connection = DriverManager.getConnection(SqlScript.simple(database.jdbcUrl()))) {
                SqlScript.run(script.file(), connection);
            } catch (SQLException e) {
                throw new PenstockException(
                        script.file() + ": the connection is lost: " + SqlScript.line(String.valueOf(e.getMessage())),
                        "Start again.",
                        e);
            }
        }
        return scripts.size() + (scripts.size() == 1 ? " script" : " scripts") + " of SQL from " + place;
    }

    @Override
    public boolean remembers() {
        return false;
    }
}
