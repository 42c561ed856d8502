package dev.penstock.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.WalPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an engine has brought an index, by what it remembers beside it.
 *
 * @param durable everything that was committed before this position is written, but for what is owed
 * @param owed since when changes are still built in the background; empty when none is
 */
record IndexPosition(WalPosition durable, List<WalPosition> owed) {

    /**
     * Reads what an engine remembers.
     *
     * @param source of the source of changes
     * @param generation of the generation of the index
     */
    static IndexPosition of(JsonNode source, JsonNode generation) {
        List<WalPosition> owed = new ArrayList<>();
        if (!generation.path("seeded").asBoolean()) {
            owed.add(WalPosition.parse(generation.path("walkedFor").asText()));
        }
        if (generation.hasNonNull("again")) {
            owed.add(WalPosition.parse(generation.path("again").asText()));
        }
        generation
                .path("fanOuts")
                .forEach(fanOut ->
                        owed.add(WalPosition.parse(fanOut.path("since").asText())));
        return new IndexPosition(
                WalPosition.parse(source.at("/progress/confirmed").asText()), owed);
    }

    /** Whether the index holds everything that was committed before a position. */
    boolean holds(WalPosition position) {
        WalPosition end = position.recordEnd();
        return !durable.isBefore(end) && owed.stream().noneMatch(since -> since.isBefore(end));
    }
}
