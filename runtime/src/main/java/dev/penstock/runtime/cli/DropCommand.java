package dev.penstock.runtime.cli;

import dev.penstock.runtime.postgres.Retirement;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock drop}: takes away what a deployment that is over has left in the database. */
@Command(
        name = "drop",
        description =
                "Drops what a deployment that is over has left in the database: its slot, which would hold back the"
                        + " log for ever, and its publication.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
final class DropCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--sink",
            split = ",",
            converter = SinkChoice.Converter.class,
            defaultValue = "${env:PENSTOCK_SINK:-opensearch}",
            paramLabel = "<[name=]kind>",
            description =
                    "The sinks as run has them: each with a name has a slot and a publication of its own. Variable:"
                            + " PENSTOCK_SINK, separated by commas.")
    private List<SinkChoice> sinks = List.of();

    @Option(names = "--drop-slot", description = "Drop the replication slot.")
    private boolean dropSlot;

    @Option(names = "--drop-publication", description = "Drop the publication.")
    private boolean dropPublication;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!dropSlot && !dropPublication) {
            throw new ParameterException(
                    spec.commandLine(), "Say what to drop: --drop-slot, --drop-publication, or both");
        }
        SinkChoice.check(sinks, spec.commandLine());
        Map<SinkChoice, Retirement> retirements = new LinkedHashMap<>();
        sinks.forEach(sink -> retirements.put(sink, database.source().retirement(sink.name())));
        confirm();
        try {
            retirements.forEach(this::drop);
        } catch (SourceUnavailableException e) {
            throw new PenstockException(String.valueOf(e.getMessage()), e.remedy(), e);
        }
        return 0;
    }

    private void drop(SinkChoice sink, Retirement retirement) {
        if (dropSlot) {
            drop("replication slot " + slot(sink), retirement::dropSlot);
        }
        if (dropPublication) {
            drop("publication " + publication(sink), retirement::dropPublication);
        }
    }

    private String slot(SinkChoice sink) {
        return sink.of(database.slot());
    }

    private String publication(SinkChoice sink) {
        return sink.of(database.publication());
    }

    private void drop(String what, BooleanSupplier step) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(step.getAsBoolean() ? "dropped the " + what : "there is no " + what);
        out.flush();
    }

    private void confirm() {
        if (yes) {
            return;
        }
        List<String> what = new ArrayList<>();
        for (SinkChoice sink : sinks) {
            if (dropSlot) {
                what.add("the replication slot " + slot(sink));
            }
            if (dropPublication) {
                what.add("the publication " + publication(sink));
            }
        }
        String answer = ask("Drop " + String.join(" and ", what) + "? [y/N] ");
        if (answer == null) {
            throw new ParameterException(spec.commandLine(), "Nobody is there to be asked: give --yes");
        }
        if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw new PenstockException("nothing was dropped", "Answer y to drop it.");
        }
    }

    /** The answer of a person; null when there is none. */
    private static @Nullable String ask(String question) {
        Console console = ProgressLine.console();
        return console == null ? null : console.readLine("%s", question);
    }
}
