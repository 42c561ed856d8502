package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.penstock.runtime.engine.IndexRetirement;
import dev.penstock.runtime.postgres.Retirement;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Suggestions;
import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock drop}: takes away what a deployment that is over has left. */
@Command(
        name = "drop",
        description =
                "Drops what a deployment that is over has left: in the database its slot, which would hold back the log"
                        + " for ever, and its publication; in its sinks its indexes, with aliases, dead letters, and what is"
                        + " remembered of them. Its engines must have ended.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something must be mended", "2:the command line is wrong"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock drop --drop-slot --drop-publication --drop-indexes",
            "  penstock drop --index former_users --yes",
            "  penstock drop --sink opensearch,copy=table --sink-option copy.table-url=postgresql://localhost/copies --drop-indexes"
        })
final class DropCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ChosenSinks chosen = new ChosenSinks();

    @Option(
            names = "--drop-slot",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_DROP_SLOT:-false}",
            description = "Drop the replication slot. Variable: PENSTOCK_DROP_SLOT.")
    private boolean dropSlot;

    @Option(
            names = "--drop-publication",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_DROP_PUBLICATION:-false}",
            description = "Drop the publication. Variable: PENSTOCK_DROP_PUBLICATION.")
    private boolean dropPublication;

    @Option(
            names = "--drop-indexes",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_DROP_INDEXES:-false}",
            description = "Drop all indexes that the sinks remember. Variable: PENSTOCK_DROP_INDEXES.")
    private boolean dropIndexes;

    @Option(
            names = "--index",
            split = ",",
            defaultValue = "${env:PENSTOCK_DROP_INDEX}",
            showDefaultValue = Visibility.NEVER,
            description = "Drop this index, be it defined still or not; may be repeated. Variable: PENSTOCK_DROP_INDEX,"
                    + " separated by commas.")
    private List<String> only = List.of();

    @Option(
            names = "--yes",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_YES:-false}",
            description = "Do not ask. Variable: PENSTOCK_YES.")
    private boolean yes;

    @Mixin
    private JsonOption json = new JsonOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ArrayNode told = JsonOption.array();

    @Override
    public Integer call() {
        if (!dropSlot && !dropPublication && !dropsIndexes()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what to drop: --drop-slot, --drop-publication, or both; --drop-indexes, or --index");
        }
        if (dropIndexes && !only.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Give either --drop-indexes, which drops all of them, or --index");
        }
        Map<SinkChoice, Retirement> retirements = new LinkedHashMap<>();
        for (SinkChoice sink : chosen.choices()) {
            if (dropSlot || dropPublication || database.isGiven()) {
                retirements.put(sink, database.source().retirement(sink.name()));
            }
        }
        Map<SinkChoice, DocumentSink> sinks = new LinkedHashMap<>();
        if (dropsIndexes()) {
            chosen.sinks(null).forEach((choice, sink) -> sinks.put(choice, sink.get()));
        }
        try {
            Map<SinkChoice, List<String>> indexes = new LinkedHashMap<>();
            sinks.forEach((choice, sink) -> indexes.put(choice, indexes(sink)));
            refuseMistyped(sinks.values());
            confirm(indexes);
            if (dropsIndexes()) {
                retirements.values().forEach(Retirement::refuseWhileRead); // an engine would begin them anew
            }
            retirements.forEach(this::drop);
            sinks.forEach((choice, sink) -> drop(choice, sink, indexes.getOrDefault(choice, List.of())));
        } finally {
            sinks.values().forEach(DocumentSink::close);
            tell();
        }
        return 0;
    }

    private boolean dropsIndexes() {
        return dropIndexes || !only.isEmpty();
    }

    /** Those that are asked for. What keeps none, as standard output does, has none to drop. */
    private List<String> indexes(DocumentSink sink) {
        return sink.retirement() == null ? List.of() : dropIndexes ? new IndexRetirement(sink).indexes() : only;
    }

    private void drop(SinkChoice sink, Retirement retirement) {
        if (dropSlot) {
            drop("replication slot " + slot(sink), retirement::dropSlot);
        }
        if (dropPublication) {
            drop("publication " + publication(sink), retirement::dropPublication);
        }
    }

    private void drop(SinkChoice choice, DocumentSink sink, List<String> indexes) {
        if (sink.retirement() == null) {
            return;
        }
        IndexRetirement retirement = new IndexRetirement(sink);
        if (indexes.isEmpty()) {
            drop("index" + (choice.name().isEmpty() ? "" : " of " + choice.name()), () -> false);
        }
        indexes.forEach(index -> drop("index " + in(choice, index), () -> retirement.drop(index)));
        if (dropSlot) {
            retirement.forgetSource(slot(choice));
        }
    }

    private static String in(SinkChoice sink, String index) {
        return sink.name().isEmpty() ? index : index + " of " + sink.name();
    }

    private String slot(SinkChoice sink) {
        return sink.of(database.slot());
    }

    private String publication(SinkChoice sink) {
        return sink.of(database.publication());
    }

    private void drop(String what, BooleanSupplier step) {
        boolean dropped = step.getAsBoolean();
        if (json.isAsked()) {
            told.addObject().put("what", what).put("dropped", dropped);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            out.println(dropped ? "dropped the " + what : "there is no " + what);
            out.flush();
        }
    }

    /** What was dropped, though something else could not be. */
    private void tell() {
        if (json.isAsked()) {
            JsonOption.print(told, spec.commandLine().getOut());
        }
    }

    /** What there is not may be dropped already; what there nearly is was mistyped. */
    private void refuseMistyped(Collection<DocumentSink> sinks) {
        if (only.isEmpty()) {
            return;
        }
        List<String> known = sinks.stream()
                .filter(sink -> sink.retirement() != null)
                .flatMap(sink -> new IndexRetirement(sink).indexes().stream())
                .toList();
        for (String index : only) {
            if (!known.contains(index)) {
                Suggestions.nearest(index, known).ifPresent(nearest -> {
                    throw new PenstockException("there is no index " + index, "Did you mean " + nearest + "?");
                });
            }
        }
    }

    private void confirm(Map<SinkChoice, List<String>> indexes) {
        if (yes) {
            return;
        }
        List<String> what = new ArrayList<>();
        for (SinkChoice sink : chosen.choices()) {
            if (dropSlot) {
                what.add("the replication slot " + slot(sink));
            }
            if (dropPublication) {
                what.add("the publication " + publication(sink));
            }
            indexes.getOrDefault(sink, List.of()).forEach(index -> what.add("the index " + in(sink, index)));
        }
        if (what.isEmpty()) {
            return;
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
        Console console = Terminal.console();
        return console == null ? null : console.readLine("%s", question);
    }
}
