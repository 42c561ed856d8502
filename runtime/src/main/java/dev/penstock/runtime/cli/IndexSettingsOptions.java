package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The settings of indexes: a value is for all of them, or written as {@code index=value} for one. */
final class IndexSettingsOptions {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|min|h)");
    private static final String ALL = "";

    @Option(
            names = "--shards",
            split = ",",
            paramLabel = "[<index>=]<number>",
            defaultValue = "${env:PENSTOCK_SHARDS}",
            showDefaultValue = Visibility.NEVER,
            description = "Primary shards of new generations, of all indexes or of one. Variable: PENSTOCK_SHARDS.")
    private @Nullable List<String> shards;

    @Option(
            names = "--replicas",
            split = ",",
            paramLabel = "[<index>=]<number>",
            defaultValue = "${env:PENSTOCK_REPLICAS}",
            showDefaultValue = Visibility.NEVER,
            description = "Copies of each shard; one, when there is a second node, by default. Variable:"
                    + " PENSTOCK_REPLICAS.")
    private @Nullable List<String> replicas;

    @Option(
            names = "--refresh-interval",
            split = ",",
            paramLabel = "[<index>=]<time>",
            defaultValue = "${env:PENSTOCK_REFRESH_INTERVAL}",
            showDefaultValue = Visibility.NEVER,
            description = "How often what was written becomes searchable, such as 30s; -1 for never. By default as the"
                    + " server does it. Variable: PENSTOCK_REFRESH_INTERVAL.")
    private @Nullable List<String> refreshIntervals;

    @Option(
            names = "--ingest-pipeline",
            split = ",",
            paramLabel = "[<index>=]<name>",
            defaultValue = "${env:PENSTOCK_INGEST_PIPELINE}",
            showDefaultValue = Visibility.NEVER,
            description = "The ingest pipeline that documents pass. Variable: PENSTOCK_INGEST_PIPELINE.")
    private @Nullable List<String> pipelines;

    @Option(
            names = "--index-settings",
            split = ",",
            paramLabel = "[<index>=]<file>",
            defaultValue = "${env:PENSTOCK_INDEX_SETTINGS}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "A JSON file of settings, or classpath:name for a resource. Variable: PENSTOCK_INDEX_SETTINGS.")
    private @Nullable List<String> files;

    /**
     * Gives the settings to a sink.
     *
     * @param indexes those that are kept in step
     */
    void applyTo(OpenSearchSink.Builder sink, List<String> indexes) {
        Map<String, IndexSettings> given = new HashMap<>();
        collect("--index-settings", files, indexes, given, IndexSettingsOptions::file);
        collect("--shards", shards, indexes, given, (to, text) -> to.shards(number("--shards", text)));
        collect("--replicas", replicas, indexes, given, (to, text) -> to.replicas(number("--replicas", text)));
        collect("--refresh-interval", refreshIntervals, indexes, given, (to, text) -> to.refreshInterval(time(text)));
        collect("--ingest-pipeline", pipelines, indexes, given, IndexSettings::ingestPipeline);
        given.forEach((index, settings) -> {
            if (index.equals(ALL)) {
                sink.settings(settings);
            } else {
                sink.settings(index, settings);
            }
        });
    }

    private static void collect(
            String option,
            @Nullable List<String> values,
            List<String> indexes,
            Map<String, IndexSettings> given,
            BiFunction<IndexSettings, String, IndexSettings> setting) {
        for (String value : values == null ? List.<String>of() : values) {
            int equals = value.indexOf('=');
            String index = equals < 0 ? ALL : value.substring(0, equals);
            if (!index.equals(ALL) && !indexes.contains(index)) {
                throw new PenstockException(
                        option + " is given for index " + index + ", which is not kept in step",
                        "Those that are: " + String.join(", ", indexes) + ".");
            }
            if (!value.isEmpty()) {
                given.put(
                        index,
                        setting.apply(given.getOrDefault(index, IndexSettings.NONE), value.substring(equals + 1)));
            }
        }
    }

    private static IndexSettings file(IndexSettings to, String name) {
        return name.startsWith("classpath:")
                ? to.resource(name.substring("classpath:".length()))
                : to.file(Path.of(name));
    }

    private static int number(String option, String text) {
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        throw new PenstockException("the value " + text + " of " + option + " is no number", "Write one, such as 1.");
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (text.equals("-1")) {
            return Duration.ofMillis(-1);
        }
        if (!time.matches()) {
            throw new PenstockException(
                    "the value " + text + " of --refresh-interval is no time", "Write 500ms, 30s, 1min or -1.");
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
