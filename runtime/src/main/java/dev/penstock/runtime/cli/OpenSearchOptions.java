package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of OpenSearch as a sink: where it is, who asks. Secrets come from variables or files only. */
final class OpenSearchOptions {

    private static final String PASSWORD_FILE = "--opensearch-password-file";
    private static final String API_KEY_FILE = "--opensearch-api-key-file";
    private static final String TOKEN_FILE = "--opensearch-token-file";
    private static final String AWS_REGION = "--opensearch-aws-region";
    private static final List<String> IDENTITIES = List.of(PASSWORD_FILE, API_KEY_FILE, TOKEN_FILE, AWS_REGION);
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
            defaultValue = "${env:PENSTOCK_OPENSEARCH_PASSWORD_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds the user's password and nothing else. Variable:"
                    + " PENSTOCK_OPENSEARCH_PASSWORD_FILE.")
    private @Nullable Path passwordFile;

    @Option(
            names = API_KEY_FILE,
            defaultValue = "${env:PENSTOCK_OPENSEARCH_API_KEY_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds an encoded API key and nothing else. Variable:"
                    + " PENSTOCK_OPENSEARCH_API_KEY_FILE.")
    private @Nullable Path apiKeyFile;

    @Option(
            names = TOKEN_FILE,
            defaultValue = "${env:PENSTOCK_OPENSEARCH_TOKEN_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds a bearer token and nothing else; it may be replaced at any time. Variable:"
                    + " PENSTOCK_OPENSEARCH_TOKEN_FILE.")
    private @Nullable Path tokenFile;

    @Option(
            names = AWS_REGION,
            defaultValue = "${env:PENSTOCK_OPENSEARCH_AWS_REGION}",
            showDefaultValue = Visibility.NEVER,
            description = "Sign requests for Amazon OpenSearch Service in that region; takes the AWS SDK on the class"
                    + " path. Variable: PENSTOCK_OPENSEARCH_AWS_REGION.")
    private @Nullable String awsRegion;

    @Option(
            names = "--opensearch-ca-file",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_CA_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "Whom to trust instead of the JVM's trust store: certificates in PEM. Variable:"
                    + " PENSTOCK_OPENSEARCH_CA_FILE.")
    private @Nullable Path caFile;

    @Option(
            names = "--opensearch-certificate-file",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_CERTIFICATE_FILE}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "A client certificate in PEM, with its chain. Variable: PENSTOCK_OPENSEARCH_CERTIFICATE_FILE.")
    private @Nullable Path certificateFile;

    @Option(
            names = "--opensearch-key-file",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_KEY_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "Its key: PKCS-8 in PEM, without a password. Variable: PENSTOCK_OPENSEARCH_KEY_FILE.")
    private @Nullable Path keyFile;

    @Option(
            names = "--opensearch-compress",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_COMPRESS:-false}",
            description = "Send requests as gzip. Variable: PENSTOCK_OPENSEARCH_COMPRESS.")
    private boolean compress;

    @Option(
            names = "--index-prefix",
            defaultValue = "${env:PENSTOCK_INDEX_PREFIX:-}",
            description = "What the names of all indexes begin with. Variable: PENSTOCK_INDEX_PREFIX.")
    private String indexPrefix = "";

    /**
     * A sink as the options describe it. An empty value counts as none, as it does in a file of variables.
     *
     * @param said tells which options were given to this sink, not taken from variables: if one says who asks, the variables
     *     of who asks are another sink's
     * @throws PenstockException when it is said twice who asks
     */
    OpenSearchSink.Builder builder(Predicate<String> said) {
        OpenSearchSink.Builder sink =
                OpenSearchSink.builder(url).prefix(indexPrefix).compress(compress);
        List<String> identities = IDENTITIES.stream()
                .filter(option -> said.test(option) && isThere(identity(option)))
                .toList();
        boolean own = !identities.isEmpty();
        if (USER_IN_URL.matcher(url).find()) {
            if (own) {
                throw new PenstockException(
                        "for OpenSearch there are both a user in the URL and " + identities.get(0),
                        "Give one of them.");
            }
            return files(sink); // who asks is said there; another sink's password is none of its server's business
        }
        if (!own || identities.contains(PASSWORD_FILE)) {
            set(System.getenv("PENSTOCK_OPENSEARCH_USERNAME"), sink::user);
        }
        if (own) {
            setIf(said.test(PASSWORD_FILE), passwordFile, sink::passwordFile);
            setIf(said.test(API_KEY_FILE), apiKeyFile, sink::apiKeyFile);
            setIf(said.test(TOKEN_FILE), tokenFile, sink::bearerTokenFile);
            setIf(said.test(AWS_REGION), awsRegion, sink::awsRegion);
            return files(sink);
        }
        secret("PENSTOCK_OPENSEARCH_PASSWORD", sink::password, passwordFile, sink::passwordFile);
        secret("PENSTOCK_OPENSEARCH_API_KEY", sink::apiKey, apiKeyFile, sink::apiKeyFile);
        secret("PENSTOCK_OPENSEARCH_TOKEN", sink::bearerToken, tokenFile, sink::bearerTokenFile);
        set(awsRegion, sink::awsRegion);
        return files(sink);
    }

    private OpenSearchSink.Builder files(OpenSearchSink.Builder sink) {
        set(caFile, sink::caFile);
        set(certificateFile, sink::certificateFile);
        set(keyFile, sink::keyFile);
        return sink;
    }

    private @Nullable Object identity(String option) {
        return switch (option) {
            case PASSWORD_FILE -> passwordFile;
            case API_KEY_FILE -> apiKeyFile;
            case TOKEN_FILE -> tokenFile;
            default -> awsRegion;
        };
    }

    private static boolean isThere(@Nullable Object value) {
        return value != null && !value.toString().isEmpty();
    }

    private static void secret(
            String variable, Consumer<String> setter, @Nullable Path file, Consumer<Path> fileSetter) {
        String value = System.getenv(variable);
        if (isThere(value) && isThere(file)) {
            throw new PenstockException(
                    "there are both " + variable + " and " + variable + "_FILE", "Give one of them.");
        }
        set(value, setter);
        set(file, fileSetter);
    }

    private static <T> void setIf(boolean counts, @Nullable T value, Consumer<T> setter) {
        if (counts) {
            set(value, setter);
        }
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null && !value.toString().isEmpty()) {
            setter.accept(value);
        }
    }
}
