package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.InPlaceSeeding;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private AskedWorkOptions work = new AskedWorkOptions();

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (OpenSearchSink sink = openSearch.builder(spec).build()) {
            InPlaceSeeding seeding = new InPlaceSeeding(sink);
            int request = seeding.ask(index);
            work.follow(
                    index,
                    "asked for every document of " + index + " to be built again",
                    "for it",
                    () -> seeding.progress(index, request),
                    "every document of %s was built again",
                    sink);
            return 0;
        }
    }
}
