package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.IndexChange;
import dev.penstock.runtime.TableChange;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penstock diff}: what a change of the definitions will do. */
@Command(
        name = "diff",
        description =
                "Compares the definitions of now with those of a lock that build has written, and says what an engine will do:"
                        + " which indexes are added, which are built anew and why, and which are changed in place; how SQL, lookups,"
                        + " mappings and settings differ; and what is asked of tables that was not asked before. It needs neither a"
                        + " database nor OpenSearch.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something must be mended: there is no such lock, say",
            "2:the command line is wrong",
            "3:there is a difference on which --fail-on says to fail"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock diff",
            "  penstock diff --fail-on=rebuild",
            "  penstock diff --against=released.lock --lock=image/penstock.lock --json"
        })
final class DiffCommand implements Callable<Integer> {

    /** Named as they are written on the command line. */
    enum FailOn {
        never,
        rebuild,
        change;

        boolean isMet(List<IndexChange> changes) {
            return changes.stream().map(IndexChange::kind).anyMatch(kind -> switch (this) {
                case never -> false;
                case rebuild -> kind == IndexChange.Kind.REBUILT;
                case change -> kind != IndexChange.Kind.UNCHANGED;
            });
        }
    }

    private static final int DIFFERENT = 3;

    @Option(
            names = "--against",
            paramLabel = "<lock>",
            defaultValue = "${env:PENSTOCK_DIFF_AGAINST:-penstock.lock}",
            description = "The lock that is compared with. Variable: PENSTOCK_DIFF_AGAINST.")
    private Path against = Path.of("");

    @Option(
            names = "--fail-on",
            paramLabel = "<difference>",
            defaultValue = "${env:PENSTOCK_DIFF_FAIL_ON:-never}",
            description =
                    "When to end with 3: ${COMPLETION-CANDIDATES}. With rebuild if an index is built anew, with change if anything"
                            + " becomes of any: one that is added has to be seeded, but that is no rebuild. Variable:"
                            + " PENSTOCK_DIFF_FAIL_ON.")
    private FailOn failOn = FailOn.never;

    @Mixin
    private JsonOption json = new JsonOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<IndexDefinition> now = ChosenIndexes.namedOrAll(List.of(), spec);
        List<IndexDefinition> before =
                LockFile.read(against, new FileKeys(spec.root()).keys()).definitions();
        List<IndexChange> changes = IndexChange.between(before, now);
        DiffReport report = new DiffReport(against.toString(), changes, TableChange.between(before, now));
        boolean fails = failOn.isMet(changes);
        PrintWriter out = spec.commandLine().getOut();
        if (json.isAsked()) {
            JsonOption.print(report.json(fails), out);
        } else {
            report.print(out, spec.commandLine().getColorScheme());
            out.flush();
        }
        return fails ? DIFFERENT : 0;
    }
}
