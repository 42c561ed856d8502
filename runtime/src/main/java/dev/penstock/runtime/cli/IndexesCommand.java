package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.engine.IndexOverview;
import dev.penstock.runtime.engine.IndexOverview.KeptGeneration;
import dev.penstock.runtime.engine.IndexOverview.Phase;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code penstock indexes}: what is known of each index, from what is remembered beside the documents. */
@Command(
        name = "indexes",
        description = "Lists the indexes that are defined, and those that OpenSearch remembers of"
                + " others: generations, how far they are, documents, aliases, dead letters. It needs no engine.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something must be mended", "2:the command line is wrong"},
        footerHeading = "%nExamples:%n",
        footer = {"  penstock indexes", "  penstock indexes --index-prefix staging_ --json"})
final class IndexesCommand implements Callable<Integer> {

    @Mixin
    private ChosenIndexes choice = new ChosenIndexes();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (OpenSearchSink sink = openSearch.builder(spec).build()) {
            List<IndexOverview> all =
                    choice.among(IndexOverview.of(Settings.of(spec).definitions(), sink), IndexOverview::name);
            if (json.isAsked()) {
                ArrayNode array = JsonOption.array();
                all.forEach(index -> array.add(json(index)));
                JsonOption.print(array, spec.commandLine().getOut());
            } else {
                table(all).print(spec.commandLine().getOut());
            }
            return 0;
        }
    }

    private static TextTable table(List<IndexOverview> all) {
        TextTable table =
                new TextTable("INDEX", "DEFINED", "GENERATION", "ROLE", "PHASE", "DOCUMENTS", "LETTERS", "ALIASES");
        for (IndexOverview index : all) {
            String defined = index.definition() == null ? "no" : index.definition();
            if (index.generations().isEmpty()) {
                table.add(index.name(), defined, "-", "-", "not built yet", "-", index.deadLetters(), "-");
            }
            for (KeptGeneration one : index.generations()) {
                table.add(
                        index.name(),
                        defined,
                        one.physicalName(),
                        word(one.role()),
                        phase(index, one),
                        one.documents(),
                        index.deadLetters(),
                        one.aliases().isEmpty() ? "-" : String.join(", ", one.aliases()));
            }
        }
        return table;
    }

    private static String phase(IndexOverview index, KeptGeneration one) {
        StringBuilder phase = new StringBuilder(word(one.phase()));
        if (one.phase() == Phase.SEEDING || one.phase() == Phase.REBUILDING) {
            phase.append(", ").append(one.walked()).append(" so far");
        }
        if (one.fanOuts() > 0) {
            phase.append(", ").append(one.fanOuts()).append(one.fanOuts() == 1 ? " fan-out" : " fan-outs");
        }
        if (one.lacking()) {
            phase.append(", lacks documents");
        }
        if (index.reindexing() && one.role() == IndexOverview.Role.LIVE) {
            phase.append(", to be built anew");
        }
        if (index.seeding() && one.role() == IndexOverview.Role.LIVE) {
            phase.append(", to be seeded again");
        }
        return phase.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(IndexOverview index) {
        ObjectNode tree = JsonOption.object()
                .put("index", index.name())
                .put("definition", index.definition())
                .put("deadLetters", index.deadLetters())
                .put("reindexAsked", index.reindexing())
                .put("seedAsked", index.seeding());
        ArrayNode generations = tree.putArray("generations");
        for (KeptGeneration one : index.generations()) {
            ObjectNode generation = generations
                    .addObject()
                    .put("name", one.physicalName())
                    .put("definition", one.hash())
                    .put("role", word(one.role()))
                    .put("phase", word(one.phase()))
                    .put("walked", one.walked())
                    .put("fanOuts", one.fanOuts())
                    .put("lacking", one.lacking())
                    .put("documents", one.documents());
            one.aliases().forEach(generation.putArray("aliases")::add);
        }
        return tree;
    }
}
