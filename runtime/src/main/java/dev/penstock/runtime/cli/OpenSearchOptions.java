package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of OpenSearch as a sink: where it is, who asks. Secrets come from variables or files only. */
final class OpenSearchOptions {

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
            names = "--opensearch-password-file",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_PASSWORD_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds the user's password and nothing else. Variable:"
                    + " PENSTOCK_OPENSEARCH_PASSWORD_FILE.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--opensearch-api-key-file",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_API_KEY_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds an encoded API key and nothing else. Variable:"
                    + " PENSTOCK_OPENSEARCH_API_KEY_FILE.")
    private @Nullable Path apiKeyFile;

    @Option(
            names = "--opensearch-token-file",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_TOKEN_FILE}",
            showDefaultValue = Visibility.NEVER,
            description = "A file that holds a bearer token and nothing else; it may be replaced at any time. Variable:"
                    + " PENSTOCK_OPENSEARCH_TOKEN_FILE.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--opensearch-aws-region",
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

    /** A sink as the options describe it. An empty value counts as none, as it does in a file of variables. */
    OpenSearchSink.Builder builder() {
        OpenSearchSink.Builder sink =
                OpenSearchSink.builder(url).prefix(indexPrefix).compress(compress);
        if (url.contains("@")) {
            return files(sink); // who asks is said there; another sink's password is none of its server's business
        }
        set(System.getenv("PENSTOCK_OPENSEARCH_USERNAME"), sink::user);
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

    private static void secret(
            String variable, Consumer<String> setter, @Nullable Path file, Consumer<Path> fileSetter) {
        String value = System.getenv(variable);
        boolean both = value != null
                && !value.isEmpty()
                && file != null
                && !file.toString().isEmpty();
        if (both) {
            throw new PenstockException(
                    "there are both " + variable + " and " + variable + "_FILE", "Give one of them.");
        }
        set(value, setter);
        set(file, fileSetter);
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null && !value.toString().isEmpty()) {
            setter.accept(value);
        }
    }
}
