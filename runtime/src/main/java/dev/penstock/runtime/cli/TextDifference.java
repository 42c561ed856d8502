package dev.penstock.runtime.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.cli.DefinitionText.Part;
import dev.penstock.runtime.cli.DefinitionText.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of a definition differs from that of another.
 *
 * @param part to which it belongs
 * @param name of the piece
 * @param lines a unified difference
 */
record TextDifference(Part part, String name, List<String> lines) {

    private static final int SURROUNDING = 3;

    /** All pieces that differ, those that are there in one alone too. */
    static List<TextDifference> between(IndexDefinition before, IndexDefinition after) {
        Map<String, Piece> old = byName(before);
        Map<String, Piece> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<TextDifference> differences = new ArrayList<>();
        for (Part part : List.of(Part.sql, Part.lookups, Part.mapping)) {
            for (String name : names) {
                Piece one = old.get(name);
                Piece other = now.get(name);
                if ((other == null ? part(one) : part(other)) == part) {
                    List<String> lines = unified(after.name() + ", " + name, lines(one), lines(other));
                    if (!lines.isEmpty()) {
                        differences.add(new TextDifference(part, name, lines));
                    }
                }
            }
        }
        return differences;
    }

    private static @Nullable Part part(@Nullable Piece piece) {
        return piece == null ? null : piece.part();
    }

    /** What a lookup starts from stands in its title. */
    private static List<String> lines(@Nullable Piece piece) {
        if (piece == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (piece.part() == Part.lookups) {
            lines.add("-- " + piece.title());
        }
        lines.addAll(piece.text().lines().toList());
        return lines;
    }

    /** A piece that is not there is the file null of the library. */
    private static List<String> unified(String name, List<String> before, List<String> after) {
        return UnifiedDiffUtils.generateUnifiedDiff(
                before.isEmpty() ? null : name,
                after.isEmpty() ? null : name,
                before,
                DiffUtils.diff(before, after),
                SURROUNDING);
    }

    private static Map<String, Piece> byName(IndexDefinition definition) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        new DefinitionText(definition).pieces().forEach(piece -> pieces.put(piece.name(), piece));
        return pieces;
    }
}
