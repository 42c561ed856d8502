package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class DatabaseLoginTest {

    @Test
    void theLoginIsPassedInVariablesDecrypted() throws Exception {
        assertEquals(
                Map.of("PENSTOCK_DATABASE_USER", "reader", "PENSTOCK_DATABASE_PASSWORD", "decrypted {secret}"),
                DatabaseLogin.variables("shop", settings(), Decrypted::new));
    }

    @Test
    void anIdThatNoServerHasIsRefused() {
        MojoFailureException e = assertThrows(
                MojoFailureException.class, () -> DatabaseLogin.variables("shopp", settings(), Decrypted::new));
        assertEquals(
                "penstock.databaseServer is shopp, and settings.xml has no <server> of that id: add it, or correct the id",
                e.getMessage());
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsRefusedWithoutIt() {
        MojoFailureException e = assertThrows(
                MojoFailureException.class,
                () -> DatabaseLogin.variables(
                        "shop",
                        settings(),
                        request -> new Decrypted(
                                request, new DefaultSettingsProblem("no master password", null, null, -1, -1, null))));
        assertEquals("the <server> shop of settings.xml cannot be decrypted: no master password", e.getMessage());
    }

    @Test
    void eachVariableThatNamesADatabaseCounts() {
        assertTrue(DatabaseMojo.isDatabaseIn(Map.of("PENSTOCK_DATABASE_URL", "postgresql://db/shop")));
        assertTrue(DatabaseMojo.isDatabaseIn(Map.of("PENSTOCK_DATABASE_HOST", "db")));
        assertTrue(DatabaseMojo.isDatabaseIn(Map.of("DATABASE_URL", "postgresql://db/shop")));
        assertFalse(DatabaseMojo.isDatabaseIn(Map.of("PENSTOCK_DATABASE_URL", "", "PENSTOCK_DATABASE_USER", "reader")));
    }

    private static Settings settings() {
        Server server = new Server();
        server.setId("shop");
        server.setUsername("reader");
        server.setPassword("{secret}");
        Settings settings = new Settings();
        settings.addServer(server);
        return settings;
    }

    private record Decrypted(SettingsDecryptionRequest request, List<SettingsProblem> problems)
            implements SettingsDecryptionResult {

        Decrypted(SettingsDecryptionRequest request, SettingsProblem... problems) {
            this(request, List.of(problems));
        }

        @Override
        public Server getServer() {
            Server server = request.getServers().get(0).clone();
            server.setPassword("decrypted " + server.getPassword());
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(getServer());
        }

        @Override
        public Proxy getProxy() {
            return getProxies().get(0);
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
