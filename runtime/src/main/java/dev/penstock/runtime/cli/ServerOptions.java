package dev.penstock.runtime.cli;

import dev.penstock.runtime.server.PenstockServer;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say at which addresses an engine is seen and told over HTTP. */
final class ServerOptions {

    static final String OFF = "off";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--server-address",
            defaultValue = "${env:PENSTOCK_SERVER_ADDRESS}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "<host:port>",
            description = "Where /healthz, /readyz, /status and /metrics are; " + PenstockServer.PUBLIC_ADDRESS
                    + " by default, unless that is taken; off for nowhere. Variable: PENSTOCK_SERVER_ADDRESS.")
    private @Nullable String address;

    @Option(
            names = "--ready-lag",
            converter = TimeConverter.class,
            defaultValue = "${env:PENSTOCK_READY_LAG:-60s}",
            paramLabel = "<time>",
            description =
                    "How old the oldest commit may be that is not in the indexes while /readyz says yes. Variable:"
                            + " PENSTOCK_READY_LAG.")
    private Duration readyLag = Duration.ZERO;

    @Option(
            names = "--admin-address",
            defaultValue = "${env:PENSTOCK_ADMIN_ADDRESS:-" + PenstockServer.ADMIN_ADDRESS + "}",
            paramLabel = "<host:port>",
            description = "Where orders are taken, if there is an administrator. Variable: PENSTOCK_ADMIN_ADDRESS.")
    private String adminAddress = "";

    @Option(
            names = "--admin-username",
            paramLabel = "<name>",
            defaultValue = "${env:PENSTOCK_ADMIN_USERNAME}",
            showDefaultValue = Visibility.NEVER,
            description = "Who may give orders; nobody by default. Variable: PENSTOCK_ADMIN_USERNAME. The password goes"
                    + " into PENSTOCK_ADMIN_PASSWORD, or a file.")
    private @Nullable String adminUser;

    @Option(
            names = "--admin-password-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_ADMIN_PASSWORD_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds the administrator's password and nothing else. Variable:"
                    + " PENSTOCK_ADMIN_PASSWORD_FILE.")
    private @Nullable Path adminPasswordFile;

    /**
     * Begins to listen.
     *
     * @param verifying makes comparisons for an administrator
     */
    PenstockServer open(PenstockServer.Verifying verifying) {
        limit("sun.net.httpserver.maxReqTime");
        limit("sun.net.httpserver.maxRspTime");
        PenstockServer.Builder server = builder();
        Path file = adminPasswordFile;
        String warning = file == null || file.toString().isEmpty() ? null : SecretFile.warning(file);
        if (warning != null) {
            Objects.requireNonNull(command).commandLine().getErr().println("penstock: " + warning);
        }
        return server.verifying(verifying).open();
    }

    /**
     * Looks at the options without listening.
     *
     * @throws PenstockException when {@link #open} would throw it, whatever else listens
     */
    void check() {
        builder().check();
    }

    private PenstockServer.Builder builder() {
        PenstockServer.Builder server =
                PenstockServer.builder().readyLag(readyLag).adminAddress(adminAddress);
        String password = password();
        if (!isEmpty(adminUser) || password != null) {
            server.administrator(adminUser == null ? "" : adminUser, password == null ? "" : password);
        }
        if (isEmpty(address)) {
            server.publicAddressIfFree(PenstockServer.PUBLIC_ADDRESS);
        } else if (!OFF.equals(address)) {
            server.publicAddress(Objects.requireNonNull(address));
        }
        return server;
    }

    /** The JDK's server waits for ever otherwise, and some slow requests would keep others from being answered. */
    private static void limit(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "10"); // seconds; of the whole process, which is ours here
        }
    }

    /** What to say of a server that is open; null when there is nothing. */
    @Nullable String notice(PenstockServer server) {
        return server.publicAddress() != null || OFF.equals(address)
                ? null
                : "no public address, since " + PenstockServer.PUBLIC_ADDRESS
                        + " is taken; give another with --server-address, or off";
    }

    /** Null when none is given. */
    private @Nullable String password() {
        String said =
                Settings.of(Objects.requireNonNull(command)).adminPassword().value();
        boolean isSaid = !isEmpty(said);
        Path file = adminPasswordFile;
        if (file == null || file.toString().isEmpty()) {
            return isSaid ? said : null;
        }
        if (isSaid) {
            throw new PenstockException(
                    "the administrator's password is given twice: as PENSTOCK_ADMIN_PASSWORD, and in a file",
                    "Leave one of them out.");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new PenstockException(
                    "the administrator's password cannot be read from " + file, "Correct --admin-password-file.", e);
        }
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
