package dev.penstock.runtime.verify;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.verify.Preview.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts two documents beside one another, line by line. */
final class DocumentLines {

    private static final DefaultIndenter EACH_IN_ITS_LINE = new DefaultIndenter("  ", "\n");

    /** Of lines against lines; what is larger is shown as all gone and all new. */
    private static final long MOST_PAIRS = 25_000_000;

    private static final ObjectWriter PRETTY = DocumentTree.JSON.writer(
            new DefaultPrettyPrinter().withArrayIndenter(EACH_IN_ITS_LINE).withObjectIndenter(EACH_IN_ITS_LINE));

    private DocumentLines() {}

    /**
     * The lines of both.
     *
     * @param stored what the index holds, or null
     * @param built what it should hold, or null
     */
    static List<Line> of(byte @Nullable [] stored, byte @Nullable [] built) {
        try {
            JsonNode now = built == null ? null : DocumentTree.JSON.readTree(built);
            JsonNode before = stored == null ? null : inOrderOf(now, DocumentTree.JSON.readTree(stored));
            return merged(lines(before), lines(now));
        } catch (IOException e) {
            throw new UncheckedIOException("a document is no JSON", e);
        }
    }

    private static List<String> lines(@Nullable JsonNode document) throws IOException {
        return document == null
                ? List.of()
                : List.of(PRETTY.writeValueAsString(document).split("\n"));
    }

    /** The order of fields is no difference. */
    private static JsonNode inOrderOf(@Nullable JsonNode model, JsonNode document) {
        if (model instanceof ObjectNode known && document instanceof ObjectNode fields) {
            ObjectNode ordered = fields.objectNode();
            known.fieldNames().forEachRemaining(name -> {
                if (fields.has(name)) {
                    ordered.set(name, inOrderOf(known.get(name), fields.get(name)));
                }
            });
            fields.properties().forEach(field -> {
                if (!known.has(field.getKey())) {
                    ordered.set(field.getKey(), field.getValue());
                }
            });
            return ordered;
        }
        if (model instanceof ArrayNode known && document instanceof ArrayNode elements) {
            ArrayNode ordered = elements.arrayNode();
            for (int i = 0; i < elements.size(); i++) {
                ordered.add(inOrderOf(known.get(i), elements.get(i)));
            }
            return ordered;
        }
        return document;
    }

    /** By their longest common subsequence. */
    private static List<Line> merged(List<String> before, List<String> now) {
        List<Line> lines = new ArrayList<>();
        if ((long) before.size() * now.size() > MOST_PAIRS) {
            before.forEach(text -> lines.add(new Line(Line.Side.STORED, text)));
            now.forEach(text -> lines.add(new Line(Line.Side.BUILT, text)));
            return lines;
        }
        int[][] common = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            if (i < before.size() && j < now.size() && before.get(i).equals(now.get(j))) {
                lines.add(new Line(Line.Side.BOTH, now.get(j)));
                i++;
                j++;
            } else if (j == now.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Line.Side.STORED, before.get(i++)));
            } else {
                lines.add(new Line(Line.Side.BUILT, now.get(j++)));
            }
        }
        return Collections.unmodifiableList(lines);
    }
}
