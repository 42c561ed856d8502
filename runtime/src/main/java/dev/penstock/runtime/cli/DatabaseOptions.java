package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.PostgresSource;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that reads a database: where it is, and by which slot and publication it is followed. */
final class DatabaseOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private AddressOptions address = new AddressOptions();

    @Option(
            names = "--slot",
            paramLabel = "<name>",
            defaultValue = "${env:PENSTOCK_SLOT:-penstock}",
            description = "The replication slot; made when nothing is remembered yet. Variable: PENSTOCK_SLOT.")
    private String slot = "";

    @Option(
            names = "--publication",
            paramLabel = "<name>",
            defaultValue = "${env:PENSTOCK_PUBLICATION}",
            showDefaultValue = Visibility.NEVER,
            description = "The publication; by default named as the slot. Variable: PENSTOCK_PUBLICATION.")
    private @Nullable String publication;

    @Option(
            names = "--stream-url",
            paramLabel = "<url>",
            defaultValue = "${env:PENSTOCK_STREAM_URL}",
            showDefaultValue = Visibility.NEVER,
            description = "A standby that the slot is on (PostgreSQL 16 or later); by default it is on the primary."
                    + " Variable: PENSTOCK_STREAM_URL.")
    private @Nullable String streamUrl;

    @Option(
            names = "--longest-silence",
            converter = TimeConverter.class,
            paramLabel = "<time>",
            defaultValue = "${env:PENSTOCK_LONGEST_SILENCE:-60s}",
            description = "After how long without a sign of life the replication stream is taken for lost and"
                    + " made again. Variable: PENSTOCK_LONGEST_SILENCE.")
    private Duration longestSilence = Duration.ZERO;

    /** The slot's name: that of the sink, if the command is about one of several. */
    String slot() {
        return settings().ofSinkAlone(slot);
    }

    /** The publication's name, in the same way. */
    String publication() {
        return publication == null || publication.isEmpty()
                ? slot()
                : settings().ofSinkAlone(publication);
    }

    /** The same with the slot and the publication of one of several sinks. */
    PostgresSource.Builder source(SinkChoice sink) {
        return source().slot(sink.of(slot())).publication(sink.of(publication()));
    }

    /** Whether anything says where the database is. */
    boolean isGiven() {
        return address.isGiven();
    }

    /** The source that the options describe. */
    PostgresSource.Builder source() {
        PostgresSource.Builder database = address.source(
                        Objects.requireNonNull(command).commandLine())
                .slot(slot())
                .publication(publication())
                .longestSilence(longestSilence);
        if (streamUrl != null && !streamUrl.isEmpty()) {
            database.streamUrl(streamUrl);
        }
        return database;
    }

    private Settings settings() {
        return Settings.of(Objects.requireNonNull(command));
    }
}
