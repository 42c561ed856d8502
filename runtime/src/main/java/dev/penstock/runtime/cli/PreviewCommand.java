package dev.penstock.runtime.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Inspection;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Difference;
import dev.penstock.runtime.verify.Preview;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock preview}: a document as it would be built now, beside what its index holds. */
@Command(
        name = "preview",
        description =
                "Builds a document as it would be now, and shows it beside what the index holds. It needs no engine,"
                        + " and writes nothing; if an engine runs, what differs may be on its way.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown, be they equal or not",
            "1:there is no such document on either side, or something must be mended",
            "2:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock preview users 17 --database-url postgresql://localhost/shop",
            "  penstock preview translations 17:en",
            "  penstock preview translations id=17,language=en --json"
        })
final class PreviewCommand implements Callable<Integer> {

    private static final ObjectMapper EXACT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Parameters(
            index = "0",
            paramLabel = "INDEX",
            showDefaultValue = Visibility.NEVER,
            description = "The index, as its definition names it.")
    private String index = "";

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            showDefaultValue = Visibility.NEVER,
            description = "The document, by its id: 17, or 17:en for a key of two columns; or id=17,language=en.")
    private String key = "";

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OpenSearchOptions openSearch = new OpenSearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        IndexDefinition definition = ChosenIndexes.named(index, spec);
        try (OpenSearchSink sink = openSearch.builder(spec).build()) {
            Preview preview = Inspection.preview(definition, database.source(), sink, key);
            if (preview.built() == null && preview.failure() == null && preview.stored() == null) {
                throw new PenstockException(
                        "no row makes a document " + preview.id() + " of index " + index + ", and the index holds none",
                        "Correct the key; a row that a condition leaves out, or that is deleted softly, makes none either.");
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json.isAsked()) {
                JsonOption.print(json(preview), out);
            } else {
                print(preview, definition, out);
            }
            return 0;
        }
    }

    private static void print(Preview preview, IndexDefinition definition, PrintWriter out) {
        out.println("document " + PlainText.of(preview.id()) + " of " + preview.index());
        Generation seen = preview.generation();
        if (seen == null) {
            out.println("there is no index for readers");
        } else {
            out.println(seen.physicalName()
                    + (preview.stored() == null
                            ? " does not hold it"
                            : " holds it, of version "
                                    + new WalPosition(preview.stored().version()))
                    + (seen.hash().equals(definition.hash())
                            ? ""
                            : "; it was made for a definition that may be another than this, " + definition.hash()));
        }
        out.println(verdict(preview));
        out.println();
        for (Preview.Line line : preview.lines()) {
            out.println(switch (line.side()) {
                        case BOTH -> "  ";
                        case STORED -> "- ";
                        case BUILT -> "+ ";
                    }
                    + PlainText.of(line.text()));
        }
        out.flush();
    }

    private static String verdict(Preview preview) {
        Difference difference = preview.difference();
        if (preview.failure() != null) {
            return "it cannot be built: " + PlainText.of(preview.failure());
        }
        if (preview.built() == null) {
            return "no row makes it now: all of this (-) would be deleted";
        }
        if (difference == null) {
            return "it would be built as it is";
        }
        return difference.kind() == Difference.Kind.MISSING
                ? "it would be written as this (+)"
                : "what the index holds (-) and what would be built (+) differ: "
                        + PlainText.of(String.join(", ", difference.details()));
    }

    private static ObjectNode json(Preview preview) {
        ObjectNode tree = JsonOption.object().put("index", preview.index()).put("id", preview.id());
        Difference difference = preview.difference();
        tree.put(
                "difference",
                difference == null ? null : difference.kind().name().toLowerCase(Locale.ROOT));
        if (difference != null && difference.kind() == Difference.Kind.STALE) {
            difference.details().forEach(tree.putArray("fields")::add);
        }
        tree.put("failure", preview.failure());
        tree.set("built", preview.built() == null ? null : tree(preview.built()));
        Generation seen = preview.generation();
        tree.put("generation", seen == null ? null : seen.physicalName());
        if (preview.stored() == null) {
            tree.putNull("stored");
        } else {
            tree.put("version", preview.stored().version());
            tree.set("stored", tree(preview.stored().source()));
        }
        return tree;
    }

    private static JsonNode tree(byte[] document) {
        try {
            return EXACT.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document is no JSON", e);
        }
    }
}
