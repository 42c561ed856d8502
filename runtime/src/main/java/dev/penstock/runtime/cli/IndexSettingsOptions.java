package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The settings of indexes: a value is for all of them, or written as {@code index=value} for one. */
final class IndexSettingsOptions {

    @Option(
            names = "--shards",
            split = ",",
            converter = GivenSetting.Shards.class,
            paramLabel = "[<index>=]<number>",
            defaultValue = "${env:PENSTOCK_SHARDS}",
            showDefaultValue = Visibility.NEVER,
            description = "Primary shards of new generations, of all indexes or of one. Variable: PENSTOCK_SHARDS.")
    private @Nullable List<GivenSetting> shards;

    @Option(
            names = "--replicas",
            split = ",",
            converter = GivenSetting.Replicas.class,
            paramLabel = "[<index>=]<number>",
            defaultValue = "${env:PENSTOCK_REPLICAS}",
            showDefaultValue = Visibility.NEVER,
            description = "Copies of each shard; one, when there is a second node, by default. Variable:"
                    + " PENSTOCK_REPLICAS.")
    private @Nullable List<GivenSetting> replicas;

    @Option(
            names = "--refresh-interval",
            split = ",",
            converter = GivenSetting.RefreshInterval.class,
            paramLabel = "[<index>=]<time>",
            defaultValue = "${env:PENSTOCK_REFRESH_INTERVAL}",
            showDefaultValue = Visibility.NEVER,
            description = "How often what was written becomes searchable, such as 30s; -1 for never. By default as the"
                    + " server does it. Variable: PENSTOCK_REFRESH_INTERVAL.")
    private @Nullable List<GivenSetting> refreshIntervals;

    @Option(
            names = "--ingest-pipeline",
            split = ",",
            converter = GivenSetting.Pipeline.class,
            paramLabel = "[<index>=]<name>",
            defaultValue = "${env:PENSTOCK_INGEST_PIPELINE}",
            showDefaultValue = Visibility.NEVER,
            description = "The ingest pipeline that documents pass. Variable: PENSTOCK_INGEST_PIPELINE.")
    private @Nullable List<GivenSetting> pipelines;

    @Option(
            names = "--index-settings",
            split = ",",
            converter = GivenSetting.SettingsFile.class,
            paramLabel = "[<index>=]<file>",
            defaultValue = "${env:PENSTOCK_INDEX_SETTINGS}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "A JSON file of settings, or classpath:name for a resource. Variable: PENSTOCK_INDEX_SETTINGS.")
    private @Nullable List<GivenSetting> files;

    /**
     * Gives the settings to a sink.
     *
     * @param chosen the indexes that are kept in step
     */
    void applyTo(OpenSearchSink.Builder sink, ChosenIndexes chosen, Settings settings) {
        Map<String, IndexSettings> given = new HashMap<>();
        // What the configuration file has in the place of other files, unless these are said where that goes first.
        Map<String, String> written = settings.isSaid("--index-settings", "PENSTOCK_INDEX_SETTINGS")
                ? Map.of()
                : settings.file().indexSettings();
        written.forEach((index, json) -> given.put(index, IndexSettings.NONE.json(json)));
        Stream.of(files, shards, replicas, refreshIntervals, pipelines)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(one -> given.merge(
                        one.index(), one.applyTo(IndexSettings.NONE), (before, last) -> one.applyTo(before)));
        given.forEach((index, its) -> {
            if (index.equals(GivenSetting.ALL)) {
                sink.settings(its);
            } else {
                chosen.check(index, "there are settings for");
                sink.settings(index, its);
            }
        });
    }
}
