package dev.penstock.maven;

import dev.penstock.maven.ProjectMigrations.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A command that asks a database. */
abstract sealed class DatabaseMojo extends CommandMojo permits EngineMojo, CatalogMojo {

    private static final String URL = "PENSTOCK_DATABASE_URL";
    private static final String MIGRATIONS = "PENSTOCK_MIGRATIONS";

    /** Each of them says which database is meant. */
    private static final List<String> ADDRESSES = List.of(URL, "PENSTOCK_DATABASE_HOST", "DATABASE_URL");

    /**
     * The database: <code>postgresql://user@host:port/database</code>, as libpq has it, or a <code>jdbc:</code> URL. Goes before
     * the variable <code>PENSTOCK_DATABASE_URL</code>. Better without a password: see <code>databaseServer</code>.
     */
    @Parameter(property = "penstock.databaseUrl")
    private @Nullable String databaseUrl;

    /**
     * The id of a <code>&lt;server&gt;</code> in settings.xml: its user and its password, which may be encrypted there, log in to
     * the database. Otherwise the variables <code>PENSTOCK_DATABASE_USER</code> and <code>PENSTOCK_DATABASE_PASSWORD</code> do.
     */
    @Parameter(property = "penstock.databaseServer")
    private @Nullable String databaseServer;

    @Inject
    private SettingsDecrypter decrypter;

    /** A URL may have a password in it, so it is no argument either. */
    @Override
    Map<String, String> variables() throws MojoFailureException {
        Map<String, String> variables = new LinkedHashMap<>();
        if (databaseUrl != null) {
            variables.put(URL, databaseUrl);
        }
        variables.put(MIGRATIONS, ""); // where they are meant, an option says so
        if (databaseServer != null) {
            variables.putAll(DatabaseLogin.variables(databaseServer, session().getSettings(), decrypter));
        }
        return variables;
    }

    /** Migrations are meant when the command line says so, or when nobody has said which database is. */
    @Override
    Optional<Found> migrations() throws MojoFailureException {
        boolean isAsked = session().getUserProperties().containsKey("penstock.migrations");
        return isAsked || !hasDatabase() ? found(saidMigrations()) : Optional.empty();
    }

    /** What its parameter says of migrations; null if it has none. */
    @Nullable String saidMigrations() {
        return ProjectMigrations.NONE;
    }

    /**
     * The option for migrations; nothing where a database is meant that is there.
     *
     * @throws MojoFailureException when there is neither
     */
    final List<String> source(String purpose) throws MojoFailureException {
        Optional<Found> found = migrations();
        if (found.isEmpty()) {
            requireDatabase(purpose, "or migrations by -Dpenstock.migrations=<folder or changelog>");
        }
        return found.map(this::option).stream().toList();
    }

    /**
     * Requires that somebody has said which database is meant.
     *
     * @param otherwise what else can be done
     * @throws MojoFailureException when nobody has
     */
    final void requireDatabase(String purpose, String otherwise) throws MojoFailureException {
        if (!hasDatabase()) {
            throw new MojoFailureException("penstock " + command() + ": there is no database to " + purpose
                    + ": give -Dpenstock.databaseUrl=postgresql://user@host/database, or the variable"
                    + " PENSTOCK_DATABASE_URL, " + otherwise);
        }
    }

    /** Whether anybody has said which database is meant. */
    private boolean hasDatabase() {
        return databaseUrl != null
                || arguments().stream().anyMatch(argument -> argument.startsWith("--database-"))
                || isDatabaseIn(System.getenv())
                || ConfiguredDatabase.isIn(configuration());
    }

    static boolean isDatabaseIn(Map<String, String> variables) {
        return ADDRESSES.stream()
                .anyMatch(name -> !variables.getOrDefault(name, "").isEmpty());
    }
}
