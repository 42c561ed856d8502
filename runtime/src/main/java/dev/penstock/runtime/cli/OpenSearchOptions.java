package dev.penstock.runtime.cli;

import static dev.penstock.runtime.cli.OpenSearchIdentity.isThere;
import static dev.penstock.runtime.cli.OpenSearchIdentity.set;

import dev.penstock.runtime.cli.OpenSearchIdentity.Secret;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of OpenSearch as a sink: where it is, who asks. Secrets come from variables or files only. */
final class OpenSearchOptions {

    private static final String PASSWORD_FILE = "--opensearch-password-file";
    private static final String API_KEY_FILE = "--opensearch-api-key-file";
    private static final String TOKEN_FILE = "--opensearch-token-file";
    private static final String AWS_REGION = "--opensearch-aws-region";
    private static final String VARIABLES = "PENSTOCK_OPENSEARCH_";

    /** The options that say who asks, of which one counts. */
    static final List<String> IDENTITIES = List.of(PASSWORD_FILE, API_KEY_FILE, TOKEN_FILE, AWS_REGION);

    private static final Pattern USER_IN_URL = Pattern.compile("//[^/?#]*@");

    @Option(
            names = "--opensearch-url",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_URL:-http://localhost:9200}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "http://host:port or https://..., http://localhost:9200 by default; of several nodes, separated"
                            + " by commas. Variable: PENSTOCK_OPENSEARCH_URL; the user goes into"
                            + " PENSTOCK_OPENSEARCH_USERNAME, secrets into PENSTOCK_OPENSEARCH_PASSWORD,"
                            + " PENSTOCK_OPENSEARCH_API_KEY or PENSTOCK_OPENSEARCH_TOKEN, or into files.")
    private String url = "";

    @Option(
            names = PASSWORD_FILE,
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_PASSWORD_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds the user's password and nothing else. Variable:"
                    + " PENSTOCK_OPENSEARCH_PASSWORD_FILE.")
    private @Nullable Path passwordFile;

    @Option(
            names = API_KEY_FILE,
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_API_KEY_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds an encoded API key and nothing else. Variable:"
                    + " PENSTOCK_OPENSEARCH_API_KEY_FILE.")
    private @Nullable Path apiKeyFile;

    @Option(
            names = TOKEN_FILE,
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_TOKEN_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds a bearer token and nothing else; it may be replaced at any time. Variable:"
                    + " PENSTOCK_OPENSEARCH_TOKEN_FILE.")
    private @Nullable Path tokenFile;

    @Option(
            names = AWS_REGION,
            paramLabel = "<region>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_AWS_REGION}",
            showDefaultValue = Visibility.NEVER,
            description = "Sign requests for Amazon OpenSearch Service in that region; takes the AWS SDK on the class"
                    + " path. Variable: PENSTOCK_OPENSEARCH_AWS_REGION.")
    private @Nullable String awsRegion;

    @Option(
            names = "--opensearch-ca-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_CA_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "Whom to trust instead of the JVM's trust store: certificates in PEM. Variable:"
                    + " PENSTOCK_OPENSEARCH_CA_FILE.")
    private @Nullable Path caFile;

    @Option(
            names = "--opensearch-certificate-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_CERTIFICATE_FILE}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "A client certificate in PEM, with its chain. Variable: PENSTOCK_OPENSEARCH_CERTIFICATE_FILE.")
    private @Nullable Path certificateFile;

    @Option(
            names = "--opensearch-key-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_KEY_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "Its key: PKCS-8 in PEM, without a password. Variable: PENSTOCK_OPENSEARCH_KEY_FILE.")
    private @Nullable Path keyFile;

    @Option(
            names = "--opensearch-compress",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_COMPRESS:-false}",
            description = "Send requests as gzip. Variable: PENSTOCK_OPENSEARCH_COMPRESS.")
    private boolean compress;

    @Option(
            names = "--index-prefix",
            paramLabel = "<prefix>",
            defaultValue = "${env:PENSTOCK_INDEX_PREFIX:-}",
            showDefaultValue = Visibility.NEVER,
            description = "What the names of all indexes begin with. Variable: PENSTOCK_INDEX_PREFIX.")
    private String indexPrefix = "";

    /** A sink as the options of a command describe it. */
    OpenSearchSink.Builder builder(CommandSpec command) {
        return builder(Settings.of(command));
    }

    /**
     * A sink as the options describe it. An empty value counts as none, as it does in a file of variables.
     *
     * @param settings those of this sink: if an option is given to it that says who asks, what variables and the configuration
     *     file say of it does not count
     * @throws PenstockException when it is said twice who asks
     */
    OpenSearchSink.Builder builder(Settings settings) {
        OpenSearchSink.Builder sink =
                OpenSearchSink.builder(url).prefix(indexPrefix).compress(compress);
        set(caFile, sink::caFile);
        set(certificateFile, sink::certificateFile);
        set(keyFile, sink::keyFile);
        if (hasUserInUrl()) {
            IDENTITIES.stream()
                    .filter(option -> settings.hasFlag(option) && isThere(value(option)))
                    .findFirst()
                    .ifPresent(option -> {
                        throw new PenstockException(
                                "for OpenSearch there are both a user in the URL and " + option, "Give one of them.");
                    });
            return sink; // who asks is said there; another sink's password is none of its server's business
        }
        String user = named(settings).map(OpenSearchIdentity::username).orElse(null);
        proved(settings).ifPresentOrElse(identity -> identity.applyTo(sink, user), () -> set(user, sink::user));
        return sink;
    }

    /** Tells what counts of who asks, without secrets. */
    void showIdentity(Settings settings, Consumer<ResolvedOption> shown) {
        if (!hasUserInUrl()) {
            named(settings).ifPresent(identity -> identity.showName(shown));
            proved(settings).ifPresent(identity -> identity.showProof(shown));
        }
    }

    private boolean hasUserInUrl() {
        return USER_IN_URL.matcher(url).find();
    }

    private Optional<OpenSearchIdentity> named(Settings settings) {
        return identities(settings).stream()
                .filter(identity -> isThere(identity.username()))
                .findFirst();
    }

    private Optional<OpenSearchIdentity> proved(Settings settings) {
        return identities(settings).stream()
                .filter(OpenSearchIdentity::hasProof)
                .findFirst();
    }

    /** What says who asks, that which counts first. */
    private List<OpenSearchIdentity> identities(Settings settings) {
        List<OpenSearchIdentity> identities = new ArrayList<>();
        identities.add(ofOptions("", settings::hasFlag, variable -> null));
        OpenSearchIdentity variables = ofOptions(VARIABLES, option -> !settings.hasFlag(option), settings::variable);
        if (!settings.ownFirst()) {
            identities.add(variables);
        }
        if (!settings.isOpenSearchSaid()) {
            identities.add(new OpenSearchIdentity(
                    settings.reservedName(),
                    settings.reserved("USERNAME"),
                    new Secret(settings.reserved("PASSWORD"), null),
                    Secret.NONE,
                    Secret.NONE,
                    null));
        }
        if (settings.isOpenSearchOfFile()) {
            identities.add(inFile(settings));
        }
        if (settings.ownFirst()) {
            identities.add(variables);
        }
        return identities;
    }

    /**
     * What options say, and what is said beside them.
     *
     * @param counts whether an option does
     * @param beside what variables say themselves
     */
    private OpenSearchIdentity ofOptions(
            String place, Predicate<String> counts, Function<String, @Nullable String> beside) {
        return new OpenSearchIdentity(
                place,
                beside.apply(VARIABLES + "USERNAME"),
                new Secret(beside.apply(VARIABLES + "PASSWORD"), counts.test(PASSWORD_FILE) ? passwordFile : null),
                new Secret(beside.apply(VARIABLES + "API_KEY"), counts.test(API_KEY_FILE) ? apiKeyFile : null),
                new Secret(beside.apply(VARIABLES + "TOKEN"), counts.test(TOKEN_FILE) ? tokenFile : null),
                counts.test(AWS_REGION) ? awsRegion : null);
    }

    private static OpenSearchIdentity inFile(Settings settings) {
        return new OpenSearchIdentity(
                "the configuration file's ",
                settings.ofSinkInFile("username"),
                inFile(settings, "password"),
                inFile(settings, "api-key"),
                inFile(settings, "token"),
                settings.ofSinkInFile("aws-region"));
    }

    private static Secret inFile(Settings settings, String key) {
        String file = settings.ofSinkInFile(key + "-file");
        return new Secret(settings.ofSinkInFile(key), file == null ? null : Path.of(file));
    }

    private @Nullable Object value(String option) {
        return switch (option) {
            case PASSWORD_FILE -> passwordFile;
            case API_KEY_FILE -> apiKeyFile;
            case TOKEN_FILE -> tokenFile;
            default -> awsRegion;
        };
    }
}
