package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.Reindexing;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private AskedWorkOptions work = new AskedWorkOptions();

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (OpenSearchSink sink = openSearch.builder(spec).build()) {
            Reindexing reindexing = new Reindexing(sink);
            int request = reindexing.ask(index);
            work.follow(
                    index,
                    "asked for " + index + " to be built anew",
                    "until readers see it",
                    () -> reindexing.progress(index, request),
                    "readers see %s",
                    sink);
            return 0;
        }
    }
}
