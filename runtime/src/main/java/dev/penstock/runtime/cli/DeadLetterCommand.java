package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.DeadLetterQueue;
import dev.penstock.runtime.engine.IndexRetirement;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.PenstockException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock dlq}: shows dead letters, asks for their documents to be tried again, or drops them. */
@Command(
        name = "dlq",
        description =
                "Shows dead letters: documents that could not be built, or that OpenSearch will never take; tries them"
                        + " again, or drops them.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = DeadLetterCommand.CODES,
        exitCodeList = {DeadLetterCommand.DONE, DeadLetterCommand.TO_MEND, DeadLetterCommand.WRONG},
        footerHeading = DeadLetterCommand.EXAMPLES,
        footer = {
            "  penstock dlq list --json",
            "  penstock dlq retry --index=users --id=42",
            "  penstock dlq drop --all"
        })
final class DeadLetterCommand implements Runnable {

    static final String CODES = "%nExit codes:%n";
    static final String DONE = "0:done";
    static final String TO_MEND = "1:something must be mended";
    static final String WRONG = "2:the command line is wrong";
    static final String EXAMPLES = "%nExamples:%n";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, retry or drop");
    }

    @Command(
            name = "list",
            description = "Shows dead letters.",
            exitCodeListHeading = CODES,
            exitCodeList = {DONE, TO_MEND, WRONG},
            footerHeading = EXAMPLES,
            footer = {"  penstock dlq list --index=users", "  penstock dlq list --json --sink-name=backup"},
            mixinStandardHelpOptions = true)
    int list(
            @Mixin OpenSearchOptions openSearch,
            @Mixin Choice choice,
            @Option(
                            names = "--json",
                            arity = "0..1",
                            fallbackValue = "true",
                            paramLabel = "true|false",
                            defaultValue = "${env:PENSTOCK_JSON:-false}",
                            description = "One JSON object in each line, with everything that is known. Variable:"
                                    + " PENSTOCK_JSON.")
                    boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        withQueue(openSearch, (queue, sink) -> {
            List<DeadLetter> page = new ArrayList<>();
            long count = queue.forEach(choice.index, choice.id, letter -> {
                if (json) {
                    out.println(json(letter));
                } else {
                    page.add(letter);
                    if (page.size() == PAGE) {
                        print(page, out);
                        page.clear();
                    }
                }
            });
            print(page, out);
            if (count == 0) {
                refuseMistyped(choice, sink);
                if (!json) {
                    out.println("no dead letters");
                }
            }
            out.flush();
        });
        return 0;
    }

    @Command(
            name = "retry",
            description = "Asks for documents to be built and written again, by the engine that runs or by the next.",
            exitCodeListHeading = CODES,
            exitCodeList = {DONE, TO_MEND, WRONG},
            footerHeading = EXAMPLES,
            footer = {"  penstock dlq retry --index=users --id=42", "  penstock dlq retry --all --json"},
            mixinStandardHelpOptions = true)
    int retry(
            @Mixin OpenSearchOptions openSearch,
            @Mixin Choice choice,
            @Mixin Everything everything,
            @Mixin JsonOption json) {
        everything.checkAgainst(choice, spec);
        withQueue(openSearch, (queue, sink) -> {
            say(
                    choice,
                    sink,
                    queue.retry(choice.index, choice.id),
                    json,
                    "%s to be tried again: within seconds by the engine that runs, otherwise when one is started");
        });
        return 0;
    }

    @Command(
            name = "drop",
            description = "Drops dead letters. Their documents stay as they are.",
            exitCodeListHeading = CODES,
            exitCodeList = {DONE, TO_MEND, WRONG},
            footerHeading = EXAMPLES,
            footer = {"  penstock dlq drop --index=users", "  penstock dlq drop --all"},
            mixinStandardHelpOptions = true)
    int drop(
            @Mixin OpenSearchOptions openSearch,
            @Mixin Choice choice,
            @Mixin Everything everything,
            @Mixin JsonOption json) {
        everything.checkAgainst(choice, spec);
        withQueue(
                openSearch,
                (queue, sink) -> say(choice, sink, queue.drop(choice.index, choice.id), json, "dropped %s"));
        return 0;
    }

    private void say(Choice choice, OpenSearchSink sink, long count, JsonOption json, String done) {
        if (count == 0) {
            refuseMistyped(choice, sink);
        }
        if (count == 0 && choice.id != null) {
            throw new PenstockException(
                    "no document " + choice.id + (choice.index == null ? "" : " of index " + choice.index)
                            + " has a dead letter",
                    "penstock dlq list shows which have.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json.isAsked()) {
            JsonOption.print(JsonOption.object().put("letters", count), out);
            return;
        }
        out.println(
                count == 0
                        ? "no dead letters"
                        : done.formatted(count + (count == 1 ? " dead letter" : " dead letters")));
        out.flush();
    }

    /** An index without letters may be one that nobody knows: it was mistyped. */
    private void refuseMistyped(Choice choice, OpenSearchSink sink) {
        Set<String> known = new TreeSet<>(new IndexRetirement(sink).indexes());
        Settings.of(asked()).definitions().forEach(definition -> known.add(definition.name()));
        if (choice.index != null && !known.isEmpty()) {
            ChosenIndexes.checkKnown(choice.index, known);
        }
    }

    private void withQueue(OpenSearchOptions openSearch, BiConsumer<DeadLetterQueue, OpenSearchSink> work) {
        try (OpenSearchSink sink = openSearch.builder(asked()).build()) {
            work.accept(new DeadLetterQueue(sink), sink);
        }
    }

    private CommandSpec asked() {
        return spec.commandLine().getParseResult().subcommand().commandSpec();
    }

    private static void print(List<DeadLetter> letters, PrintWriter out) {
        if (letters.isEmpty()) {
            return;
        }
        int index = width(letters.stream().map(DeadLetter::index).toList(), "INDEX");
        int id = width(letters.stream().map(DeadLetter::id).toList(), "ID");
        String row = "%-" + index + "s  %-" + id + "s  %8s  %-24s  %-17s  %s%n";
        out.printf(row, "INDEX", "ID", "ATTEMPTS", "LAST", "POSITION", "REASON");
        for (DeadLetter letter : letters) {
            out.printf(
                    row,
                    letter.index(),
                    plain(letter.id()),
                    letter.attempts(),
                    letter.last(),
                    letter.position(),
                    plain(letter.reason()) + (letter.retryAsked() ? " (to be tried again)" : ""));
        }
    }

    /** In one line, and without what a terminal would take for a command: values of rows may be anything. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static int width(List<String> texts, String title) {
        return Math.max(
                title.length(), texts.stream().mapToInt(String::length).max().orElse(0));
    }

    private static ObjectNode json(DeadLetter letter) {
        ObjectNode json = JSON.createObjectNode()
                .put("index", letter.index())
                .put("generation", letter.generation())
                .put("id", letter.id());
        letter.key().values().forEach(json.putArray("key")::add);
        return json.put("reason", letter.reason())
                .put("position", letter.position().toString())
                .put("attempts", letter.attempts())
                .put("first", letter.first().toString())
                .put("last", letter.last().toString())
                .put("retry", letter.retryAsked());
    }

    /** Which letters are meant. */
    static final class Choice {

        @Option(
                names = "--index",
                paramLabel = "<index>",
                defaultValue = "${env:PENSTOCK_DLQ_INDEX}",
                description = "Only letters of this index. Variable: PENSTOCK_DLQ_INDEX.")
        private @Nullable String index;

        @Option(
                names = "--id",
                defaultValue = "${env:PENSTOCK_DLQ_ID}",
                description = "Only the letter of the document with this id. Variable: PENSTOCK_DLQ_ID.")
        private @Nullable String id;
    }

    /** So that nobody means all of them by leaving something out. */
    static final class Everything {

        @Option(
                names = "--all",
                arity = "0..1",
                fallbackValue = "true",
                paramLabel = "true|false",
                defaultValue = "${env:PENSTOCK_DLQ_ALL:-false}",
                description = "All letters. Variable: PENSTOCK_DLQ_ALL.")
        private boolean all;

        private void checkAgainst(Choice choice, CommandSpec spec) {
            boolean chosen = choice.index != null || choice.id != null;
            if (all == chosen) {
                throw new ParameterException(
                        spec.commandLine(), "Say which letters: either --all, or --index or --id or both");
            }
        }
    }
}
