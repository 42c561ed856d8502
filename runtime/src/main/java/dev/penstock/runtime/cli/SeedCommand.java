package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.InPlaceSeeding;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock seed}: asks the engine to build every document of an index again, in place. */
@Command(
        name = "seed",
        description =
                "Asks the engine that keeps an index to build every document again, in place and beside the changes that"
                        + " come: what was spoiled by hand is right again then. Documents that no row has stay; verify finds them."
                        + " Waits until that is done; it goes on, too, when it is not waited for.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or asked for with --no-wait",
            "1:something must be mended",
            "2:the command line is wrong",
            "130:ended by Ctrl-C; what was asked of an engine goes on"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  penstock seed users", "  penstock seed users --no-wait --index-prefix staging_"})
final class SeedCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            showDefaultValue = Visibility.NEVER,
            description = "The index, as its definition names it.")
    private String index = "";

    @Option(
            names = "--no-wait",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_NO_WAIT:-false}",
            description = "Only ask for it. Variable: PENSTOCK_NO_WAIT.")
    private boolean withoutWaiting;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (OpenSearchSink sink = openSearch.builder(spec).build()) {
            InPlaceSeeding seeding = new InPlaceSeeding(sink);
            int request = seeding.ask(index);
            if (withoutWaiting) {
                say("asked for every document of " + index + " to be built again");
                print(null);
            } else {
                say("asked for every document of " + index
                        + " to be built again; waiting for it, which Ctrl-C ends, and not the work");
                String done = new AskedWork(index, () -> seeding.progress(index, request), sink, lines()).await();
                say("every document of " + done + " was built again");
                print(done);
            }
            return 0;
        }
    }

    /** Of people; machines have standard output for themselves. */
    private PrintWriter lines() {
        return json.isAsked() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    private void say(String line) {
        PrintWriter out = lines();
        out.println(line);
        out.flush();
    }

    private void print(@Nullable String done) {
        if (json.isAsked()) {
            JsonOption.print(
                    JsonOption.object()
                            .put("index", index)
                            .put("done", done != null)
                            .put("generation", done),
                    spec.commandLine().getOut());
        }
    }
}
