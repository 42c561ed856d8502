package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.verify.Difference;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import dev.penstock.runtime.verify.VerifyReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock verify}: compares an index with the database while an engine keeps it. */
@Command(
        name = "verify",
        description = "Compares an index with the database, document by document, while an engine keeps it in step.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all equal",
            "1:something must be mended",
            "2:the command line is wrong",
            "3:documents differ",
            "130:ended by Ctrl-C"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock verify users",
            "  penstock verify users --repair --rate=1000",
            "  penstock verify users --json"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERENT = 3;

    @Parameters(
            paramLabel = "NAME",
            showDefaultValue = Visibility.NEVER,
            description = "The index, as its definition names it.")
    private String index = "";

    @Option(
            names = "--repair",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_REPAIR:-false}",
            description = "Build what differs anew, and delete what is extra. Variable: PENSTOCK_REPAIR.")
    private boolean repair;

    @Option(
            names = "--rate",
            paramLabel = "<documents>",
            defaultValue = "${env:PENSTOCK_VERIFY_RATE:-0}",
            description = "How many documents are read per second at most, from either side; 0 for no limit. Variable:"
                    + " PENSTOCK_VERIFY_RATE.")
    private int rate;

    @Option(
            names = "--parallel",
            paramLabel = "<ranges>",
            defaultValue = "${env:PENSTOCK_VERIFY_PARALLEL:-2}",
            description = "How many ranges are compared at once, each with a connection of its own. Variable:"
                    + " PENSTOCK_VERIFY_PARALLEL.")
    private int parallel;

    @Option(
            names = "--patience",
            converter = TimeConverter.class,
            paramLabel = "<time>",
            defaultValue = "${env:PENSTOCK_VERIFY_PATIENCE:-60s}",
            description = "How long the index may take to catch up before it is given up. Variable:"
                    + " PENSTOCK_VERIFY_PATIENCE.")
    private Duration patience = Duration.ZERO;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        OpenSearchSink.Builder sink = openSearch.builder(spec);
        try (Verification verification =
                Penstock.verification(ChosenIndexes.named(index, spec), database.source(), sink.build(), options())) {
            VerifyReport report = run(verification);
            if (json.isAsked()) {
                JsonOption.print(json(report), spec.commandLine().getOut());
            } else {
                print(report);
            }
            return report.remaining().isEmpty() ? 0 : DIFFERENT;
        }
    }

    private VerifyReport run(Verification verification) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter bar = json.isAsked() ? err : spec.commandLine().getOut();
        ProgressLine line = ProgressLine.start(
                bar, err, () -> new ProgressLine.State(index, verification.compared(), verification.estimatedRows()));
        try (line) {
            return verification.run();
        }
    }

    private VerifyOptions options() {
        if (rate < 0 || parallel < 1) {
            throw new ParameterException(spec.commandLine(), "--rate cannot be negative, and --parallel is at least 1");
        }
        VerifyOptions standard = VerifyOptions.DEFAULT;
        return new VerifyOptions(parallel, rate, standard.rangeRows(), patience, repair);
    }

    private void print(VerifyReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.found().forEach(difference -> out.println(line(difference)));
        out.println(report.generation().physicalName() + ": " + report.compared() + " documents in the database, "
                + report.found().size() + " differ"
                + (repair && !report.found().isEmpty()
                        ? ", " + report.remaining().size() + " still do after repair"
                        : ""));
        if (repair) {
            report.remaining().forEach(difference -> out.println("not repaired: " + line(difference)));
        }
        out.flush();
    }

    private ObjectNode json(VerifyReport report) {
        ObjectNode tree = JsonOption.object()
                .put("index", index)
                .put("generation", report.generation().physicalName())
                .put("compared", report.compared())
                .put("repaired", repair);
        put("found", report.found(), tree);
        put("remaining", report.remaining(), tree);
        return tree;
    }

    private static void put(String name, List<Difference> differences, ObjectNode tree) {
        ArrayNode array = tree.putArray(name);
        for (Difference difference : differences) {
            ArrayNode details = array.addObject()
                    .put("kind", difference.kind().name().toLowerCase(Locale.ROOT))
                    .put("id", difference.id())
                    .putArray("details");
            difference.details().forEach(details::add);
        }
    }

    private static String line(Difference difference) {
        String kind = difference.kind().name().toLowerCase(Locale.ROOT);
        String details = String.join(", ", difference.details());
        return PlainText.of(kind + " " + difference.id() + (details.isEmpty() ? "" : ": " + details));
    }
}
