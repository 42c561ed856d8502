package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who asks OpenSearch, as one place says it: the arguments, variables, or the configuration file.
 *
 * @param place what it is called in messages, in front of the name of a value; empty for the arguments
 */
record OpenSearchIdentity(
        String place,
        @Nullable String username,
        Secret password,
        Secret apiKey,
        Secret token,
        @Nullable String awsRegion) {

    private static final String FLAG = "flag";

    /** Whether it can be proved who asks: a name alone proves nothing. */
    boolean hasProof() {
        return password.isThere() || apiKey.isThere() || token.isThere() || isThere(awsRegion);
    }

    /**
     * Gives all that is said to a sink, which refuses it if it is said twice who asks.
     *
     * @param name the user's name, if it is said elsewhere
     */
    void applyTo(OpenSearchSink.Builder sink, @Nullable String name) {
        if (isThere(username) || password.isThere()) {
            set(isThere(username) ? username : name, sink::user);
        }
        password.applyTo(place + "PASSWORD", sink::password, sink::passwordFile);
        apiKey.applyTo(place + "API_KEY", sink::apiKey, sink::apiKeyFile);
        token.applyTo(place + "TOKEN", sink::bearerToken, sink::bearerTokenFile);
        set(awsRegion, sink::awsRegion);
    }

    /** Tells the name of the user, if it is said here. */
    void showName(Consumer<ResolvedOption> shown) {
        set(username, name -> shown.accept(new ResolvedOption("opensearch-username", name, from("USERNAME"))));
    }

    /** Tells how it is proved who asks, without the secret itself. */
    void showProof(Consumer<ResolvedOption> shown) {
        password.show("password", from("PASSWORD"), shown);
        apiKey.show("api-key", from("API_KEY"), shown);
        token.show("token", from("TOKEN"), shown);
        set(
                awsRegion,
                region -> shown.accept(new ResolvedOption("--opensearch-aws-region", region, from("AWS_REGION"))));
    }

    private String from(String what) {
        return place.isEmpty() ? FLAG : place + what;
    }

    static boolean isThere(@Nullable Object value) {
        return value != null && !value.toString().isEmpty();
    }

    static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null && !value.toString().isEmpty()) {
            setter.accept(value);
        }
    }

    /** A secret that is said itself, or by the file that holds it. */
    record Secret(@Nullable String value, @Nullable Path file) {

        static final Secret NONE = new Secret(null, null);

        private boolean isThere() {
            return OpenSearchIdentity.isThere(value) || OpenSearchIdentity.isThere(file);
        }

        private void show(String what, String from, Consumer<ResolvedOption> shown) {
            set(value, secret -> shown.accept(new ResolvedOption("opensearch-" + what, ResolvedOption.SECRET, from)));
            String fromFile = from.equals(FLAG) ? FLAG : from + "_FILE";
            set(
                    file,
                    path -> shown.accept(
                            new ResolvedOption("--opensearch-" + what + "-file", path.toString(), fromFile)));
        }

        private void applyTo(String name, Consumer<String> setter, Consumer<Path> fileSetter) {
            if (OpenSearchIdentity.isThere(value) && OpenSearchIdentity.isThere(file)) {
                throw new PenstockException("there are both " + name + " and " + name + "_FILE", "Give one of them.");
            }
            set(value, setter);
            set(file, fileSetter);
        }
    }
}
