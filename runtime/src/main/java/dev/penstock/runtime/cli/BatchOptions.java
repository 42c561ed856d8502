package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.BatchPolicy;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much work is done at once: the numbers of {@link BatchPolicy}, which are good for most. */
final class BatchOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--batch-changes",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_BATCH_CHANGES:-100000}",
            description = "How many changes a batch takes up at most. Variable: PENSTOCK_BATCH_CHANGES.")
    private int changes;

    @Option(
            names = "--batch-rows",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_BATCH_ROWS:-2000}",
            description = "How many different rows a batch takes up at most. Variable: PENSTOCK_BATCH_ROWS.")
    private int rows;

    @Option(
            names = "--batch-bytes",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_BATCH_BYTES:-1048576}",
            description = "How many bytes the keys of these rows have, about. Variable: PENSTOCK_BATCH_BYTES.")
    private int bytes;

    @Option(
            names = "--batch-delay",
            converter = TimeConverter.class,
            defaultValue = "${env:PENSTOCK_BATCH_DELAY:-0s}",
            paramLabel = "<time>",
            description = "How long a batch waits for more changes though a writer is free. Variable:"
                    + " PENSTOCK_BATCH_DELAY.")
    private Duration delay = Duration.ZERO;

    @Option(
            names = "--batch-fan-out",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_BATCH_FAN_OUT:-20000}",
            description = "How many documents the rows of a batch may lead to by one lookup before that is done in the"
                    + " background. Variable: PENSTOCK_BATCH_FAN_OUT.")
    private int fanOut;

    @Option(
            names = "--build-documents",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_BUILD_DOCUMENTS:-1000}",
            description = "How many documents are built by one statement. Variable: PENSTOCK_BUILD_DOCUMENTS.")
    private int buildDocuments;

    @Option(
            names = "--build-bytes",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_BUILD_BYTES:-1048576}",
            description = "How many bytes these have, about; a thread has a few times as many in memory. Variable:"
                    + " PENSTOCK_BUILD_BYTES.")
    private int buildBytes;

    @Option(
            names = "--build-age",
            converter = TimeConverter.class,
            defaultValue = "${env:PENSTOCK_BUILD_AGE:-60s}",
            paramLabel = "<time>",
            description = "How old a build may get before it is made again instead of being sent. Variable:"
                    + " PENSTOCK_BUILD_AGE.")
    private Duration buildAge = Duration.ZERO;

    @Option(
            names = "--writers",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_WRITERS:-3}",
            description = "How many batches are worked on at once. Variable: PENSTOCK_WRITERS.")
    private int writers;

    @Option(
            names = "--confirm-interval",
            converter = TimeConverter.class,
            defaultValue = "${env:PENSTOCK_CONFIRM_INTERVAL:-500ms}",
            paramLabel = "<time>",
            description = "How long at least between two confirmations. Variable: PENSTOCK_CONFIRM_INTERVAL.")
    private Duration confirmInterval = Duration.ZERO;

    @Option(
            names = "--seeders",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_SEEDERS:-3}",
            description = "How many ranges are seeded at once. Variable: PENSTOCK_SEEDERS.")
    private int seeders;

    @Option(
            names = "--seed-rate",
            paramLabel = "<number>",
            defaultValue = "${env:PENSTOCK_SEED_RATE:-0}",
            description = "How many documents are seeded in a second at most; 0 for as many as can be. Variable:"
                    + " PENSTOCK_SEED_RATE.")
    private int seedRate;

    /** The policy that the options describe. */
    BatchPolicy policy() {
        try {
            return new BatchPolicy(
                    changes,
                    rows,
                    bytes,
                    delay,
                    fanOut,
                    buildDocuments,
                    buildBytes,
                    writers,
                    seeders,
                    seedRate,
                    buildAge,
                    confirmInterval);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "A batch cannot be so: " + e.getMessage(), e);
        }
    }
}
