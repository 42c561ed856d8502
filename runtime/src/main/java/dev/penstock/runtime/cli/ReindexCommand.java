package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.Reindexing;
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

/** {@code penstock reindex}: asks the engine to build an index anew beside the one that readers see. */
@Command(
        name = "reindex",
        description =
                "Asks the engine that keeps an index to build it anew, beside the one that readers see; they are led to the"
                        + " new one when it is whole. Waits until that is done; it goes on, too, when it is not waited for.",
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
        footer = {"  penstock reindex users", "  penstock reindex users --no-wait --json"})
final class ReindexCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            showDefaultValue = Visibility.NEVER,
            description = "The index, as its definition names it.")
    private String index = "";

    @Option(
            names = "--no-wait",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
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
            Reindexing reindexing = new Reindexing(sink);
            int request = reindexing.ask(index);
            if (withoutWaiting) {
                say("asked for " + index + " to be built anew");
                print(null);
            } else {
                say("asked for " + index
                        + " to be built anew; waiting until readers see it, which Ctrl-C ends, and not the work");
                String done = new AskedWork(index, () -> reindexing.progress(index, request), sink, lines()).await();
                say("readers see " + done);
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
