package dev.penstock.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The login of a {@code <server>} in settings.xml, as the variables that {@code penstock} reads it from. */
final class DatabaseLogin {

    private DatabaseLogin() {}

    /**
     * The variables.
     *
     * @param id of the server
     * @throws MojoFailureException when there is none of this id, or its password cannot be decrypted
     */
    static Map<String, String> variables(String id, Settings settings, SettingsDecrypter decrypter)
            throws MojoFailureException {
        Server written = settings.getServer(id);
        if (written == null) {
            throw new MojoFailureException("penstock.databaseServer is " + id
                    + ", and settings.xml has no <server> of that id: add it, or correct the id");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(written));
        for (SettingsProblem problem : result.getProblems()) {
            throw new MojoFailureException(
                    "the <server> " + id + " of settings.xml cannot be decrypted: " + problem.getMessage());
        }
        Server server = result.getServer();
        Map<String, String> variables = new LinkedHashMap<>();
        if (server.getUsername() != null) {
            variables.put("PENSTOCK_DATABASE_USER", server.getUsername());
        }
        if (server.getPassword() != null) {
            variables.put("PENSTOCK_DATABASE_PASSWORD", server.getPassword());
        }
        return variables;
    }
}
