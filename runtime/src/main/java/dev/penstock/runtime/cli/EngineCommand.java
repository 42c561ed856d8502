package dev.penstock.runtime.cli;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that takes all that an engine can be told. */
abstract sealed class EngineCommand implements Callable<Integer> permits RunCommand, CheckCommand {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ProvisioningOptions provisioning = new ProvisioningOptions();

    @Mixin
    private ChosenIndexes indexes = new ChosenIndexes();

    @Mixin
    private ChosenSinks sinks = new ChosenSinks();

    @Mixin
    private RejectionOptions rejections = new RejectionOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(
            names = "--retention",
            converter = TimeConverter.class,
            defaultValue = "${env:PENSTOCK_RETENTION:-1h}",
            paramLabel = "<time>",
            showDefaultValue = Visibility.NEVER,
            description =
                    "How long the documents of an earlier definition are kept fresh once those of the new one are there, for"
                            + " readers that are still to be replaced; an hour by default. Variable: PENSTOCK_RETENTION.")
    private Duration retention = Duration.ZERO;

    @Option(
            names = "--reseed",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_RESEED:-false}",
            description = "Begin anew: drop the slot, make it again, and build every index anew. Variable:"
                    + " PENSTOCK_RESEED.")
    private boolean reseed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    final CommandSpec spec() {
        return spec;
    }

    final DatabaseOptions database() {
        return database;
    }

    final ChosenIndexes indexes() {
        return indexes;
    }

    final ChosenSinks sinks() {
        return sinks;
    }

    final ServerOptions server() {
        return server;
    }

    /** The database, with what may be changed in it. */
    final PostgresSource.Builder source() {
        return provisioning.applyTo(database.source());
    }

    /** The engine that the options describe, but for its database and its sinks. */
    final Penstock.Builder engine() {
        Penstock.Builder engine = Penstock.builder()
                .indexes(indexes.definitions())
                .batch(batch.policy())
                .retention(retention)
                .reseed(reseed);
        rejections.applyTo(engine, indexes);
        return engine;
    }
}
