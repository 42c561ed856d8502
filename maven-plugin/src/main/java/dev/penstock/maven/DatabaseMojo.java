package dev.penstock.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A command that asks a database. */
abstract sealed class DatabaseMojo extends CommandMojo permits EngineMojo {

    private static final String URL = "PENSTOCK_DATABASE_URL";

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
        if (databaseServer != null) {
            variables.putAll(DatabaseLogin.variables(databaseServer, session().getSettings(), decrypter));
        }
        return variables;
    }

    /** Whether anybody has said which database is meant. */
    final boolean hasDatabase() {
        return databaseUrl != null || isDatabaseIn(System.getenv());
    }

    static boolean isDatabaseIn(Map<String, String> variables) {
        return ADDRESSES.stream()
                .anyMatch(name -> !variables.getOrDefault(name, "").isEmpty());
    }
}
