package dev.penstock.runtime.cli;

import dev.penstock.runtime.configuration.ConfigurationKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What stands for an option in the configuration file: the one place where both are named. All else, such as the type and the
 * description, is that of the option.
 *
 * @param path the key's names from the top, as {@link ConfigurationKey} has them
 * @param option the option; null for what only variables and the file can say
 * @param command the command whose option it is
 * @param itself the key of what has no option
 */
record FileKey(
        String path,
        @Nullable String option,
        String command,
        @Nullable ConfigurationKey itself) {

    static final String RUN = "run";

    private static final List<String> KINDS =
            Arrays.stream(SinkChoice.Kind.values()).map(Enum::name).toList();

    /** All of them, in the order of the file. */
    static final List<FileKey> ALL = Stream.of(source(), sinks(), indexes(), batch(), others())
            .flatMap(Collection::stream)
            .toList();

    private static List<FileKey> source() {
        return List.of(
                of("source.url", "--database-url"),
                of("source.host", "--database-host"),
                of("source.port", "--database-port"),
                of("source.name", "--database-name"),
                of("source.user", "--database-user"),
                secret("source.password", "The password. Write ${A_VARIABLE}, not the password itself."),
                of("source.password-file", "--database-password-file"),
                of("source.allow-md5-password", "--allow-md5-password"),
                of("source.parameters", "--database-parameter"),
                of("source.connect-timeout", "--connect-timeout"),
                of("source.statement-timeout", "--statement-timeout"),
                of("source.slot", "--slot"),
                of("source.publication", "--publication"),
                of("source.stream-url", "--stream-url"),
                of("source.longest-silence", "--longest-silence"),
                of("source.heartbeat", "--heartbeat"),
                of("source.failover-slot", "--failover-slot"),
                of("source.on-lost-slot", "--on-lost-slot"),
                of("source.manage-publication", "--manage-publication"),
                of("source.manage-replica-identity", "--manage-replica-identity"),
                of("source.column-lists", "--column-lists"),
                of("source.row-filters", "--row-filters"));
    }

    private static List<FileKey> sinks() {
        return List.of(
                own("sinks.*.kind", ConfigurationKey.Type.TEXT, KINDS, false, "What it is."),
                of("sinks.*.url", "--opensearch-url"),
                of("sinks.*.url", "--table-url"),
                own("sinks.*.username", ConfigurationKey.Type.TEXT, List.of(), false, "Who asks, of OpenSearch."),
                secret("sinks.*.password", "The password. Write ${A_VARIABLE}, not the password itself."),
                of("sinks.*.password-file", "--opensearch-password-file"),
                of("sinks.*.password-file", "--table-password-file"),
                secret("sinks.*.api-key", "An encoded API key. Write ${A_VARIABLE}, not the key itself."),
                of("sinks.*.api-key-file", "--opensearch-api-key-file"),
                secret("sinks.*.token", "A bearer token. Write ${A_VARIABLE}, not the token itself."),
                of("sinks.*.token-file", "--opensearch-token-file"),
                of("sinks.*.aws-region", "--opensearch-aws-region"),
                of("sinks.*.ca-file", "--opensearch-ca-file"),
                of("sinks.*.certificate-file", "--opensearch-certificate-file"),
                of("sinks.*.key-file", "--opensearch-key-file"),
                of("sinks.*.compress", "--opensearch-compress"),
                of("sinks.*.index-prefix", "--index-prefix"),
                of("sinks.*.schema", "--table-schema"),
                of("sinks.*.state-file", "--state-file"));
    }

    private static List<FileKey> indexes() {
        return List.of(
                of("only", "--index"),
                of("indexes.*.shards", "--shards"),
                of("indexes.*.replicas", "--replicas"),
                of("indexes.*.refresh-interval", "--refresh-interval"),
                of("indexes.*.ingest-pipeline", "--ingest-pipeline"),
                of("indexes.*.settings", "--index-settings"),
                of("indexes.*.on-rejection", "--on-rejection"));
    }

    private static List<FileKey> batch() {
        return List.of(
                of("batch.changes", "--batch-changes"),
                of("batch.rows", "--batch-rows"),
                of("batch.bytes", "--batch-bytes"),
                of("batch.delay", "--batch-delay"),
                of("batch.fan-out", "--batch-fan-out"),
                of("batch.build-documents", "--build-documents"),
                of("batch.build-bytes", "--build-bytes"),
                of("batch.build-age", "--build-age"),
                of("batch.writers", "--writers"),
                of("batch.confirm-interval", "--confirm-interval"));
    }

    private static List<FileKey> others() {
        return List.of(
                of("seeding.seeders", "--seeders"),
                of("seeding.rate", "--seed-rate"),
                of("seeding.retention", "--retention"),
                of("server.address", "--server-address"),
                of("server.ready-lag", "--ready-lag"),
                of("admin.address", "--admin-address"),
                of("admin.username", "--admin-username"),
                secret("admin.password", "The administrator's password. Write ${A_VARIABLE}, not the password itself."),
                of("admin.password-file", "--admin-password-file"),
                of("logging.format", "--log-format"),
                of("logging.level", "--log-level"),
                of("changes.slot", "--slot", "changes"),
                of("changes.publication", "--publication", "changes"),
                of("changes.tables", "--table", "changes"),
                of("changes.keys", "--key", "changes"),
                of("changes.snapshot", "--snapshot", "changes"),
                of("changes.format", "--format", "changes"),
                of("changes.cluster", "--cluster", "changes"),
                of("changes.state-file", "--state-file", "changes"));
    }

    /** The key, as the option describes it. */
    ConfigurationKey key(@Nullable OptionSpec described) {
        if (itself != null) {
            return itself;
        }
        if (described == null) {
            throw new IllegalStateException("there is no option " + option);
        }
        return new ConfigurationKey(path, type(described), choices(described), false, description(described));
    }

    private ConfigurationKey.Type type(OptionSpec described) {
        if (path.equals("indexes.*.settings")) {
            return ConfigurationKey.Type.FILE_OR_OBJECT;
        }
        Class<?> type = described.type();
        if (path.startsWith("indexes.*.")) {
            return ConfigurationKey.Type.TEXT; // of each index one, which the option has as a list
        }
        if (Map.class.isAssignableFrom(type)) {
            return ConfigurationKey.Type.MAP;
        }
        if (described.isMultiValue()) {
            return ConfigurationKey.Type.LIST;
        }
        if (type == boolean.class) {
            return ConfigurationKey.Type.BOOLEAN;
        }
        return type == int.class || type == long.class ? ConfigurationKey.Type.INTEGER : ConfigurationKey.Type.TEXT;
    }

    private List<String> choices(OptionSpec described) {
        if (path.equals("indexes.*.on-rejection")) {
            return RejectionOptions.POLICIES;
        }
        return described.type().isEnum()
                ? Arrays.stream(described.type().getEnumConstants())
                        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    /** Without what it says of the variable. */
    private static String description(OptionSpec described) {
        return String.join(" ", described.description()).replaceAll(" ?Variable: .*", "");
    }

    private static FileKey of(String path, String option) {
        return of(path, option, RUN);
    }

    private static FileKey of(String path, String option, String command) {
        return new FileKey(path, option, command, null);
    }

    private static FileKey secret(String path, String description) {
        return own(path, ConfigurationKey.Type.TEXT, List.of(), true, description);
    }

    private static FileKey own(
            String path, ConfigurationKey.Type type, List<String> choices, boolean secret, String description) {
        return new FileKey(path, null, RUN, new ConfigurationKey(path, type, choices, secret, description));
    }
}
