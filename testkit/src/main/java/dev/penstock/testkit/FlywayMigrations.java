package dev.penstock.testkit;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A folder of Flyway's. Only what Flyway has had since version 7 is used, so that whatever version a project has will do.
 *
 * @param placeholders by name
 */
record FlywayMigrations(Path folder, Map<String, String> placeholders) implements MigrationTool {

    /** What Flyway tells over many lines of a script that has failed. */
    private static final Pattern STATEMENT = Pattern.compile("(?m)^Message\\s*: (.*)$");

    private static final Pattern LINE = Pattern.compile("(?m)^Line\\s*: (\\d+)$");

    @Override
    public String apply(TestDatabase database) {
        try {
            int applied = Flyway.configure()
                    .dataSource(database.jdbcUrl(), null, null)
                    .locations("filesystem:" + folder.toAbsolutePath())
                    .placeholders(placeholders)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            return applied + (applied == 1 ? " migration" : " migrations") + " of Flyway from " + folder;
        } catch (FlywayException e) {
            String fact = told(String.valueOf(e.getMessage()));
            String remedy = fact.contains("placeholder")
                    ? "Give it a value: --migrations-placeholder=<name>=<value>."
                    : "Correct it.";
            throw new PenstockException("Flyway: " + fact, remedy, e);
        }
    }

    /** In one line: which script, in which line, and what the server says. */
    static String told(String message) {
        Matcher statement = STATEMENT.matcher(message);
        if (!statement.find()) {
            return SqlScript.line(message);
        }
        String script = Objects.requireNonNull(message.lines().findFirst().orElse(""));
        Matcher line = LINE.matcher(message);
        return script + ": " + statement.group(1).strip() + (line.find() ? ", in line " + line.group(1) : "");
    }

    @Override
    public boolean remembers() {
        return true;
    }
}
