package dev.penstock.runtime.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WalPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a change stream remembers. Each method gives a new state that differs in what its name says.
 *
 * @param systemId the cluster's identifier
 * @param timeline the timeline that the cluster was on
 * @param slot the slot's name
 * @param created where the slot begins, or null while it is being made
 * @param confirmed up to where everything was acknowledged; remembered before the slot is told
 * @param reached up to where changes may have been given away
 * @param running whether somebody is at work, and may have given away more
 * @param done the tables whose rows were given, as {@code schema.table} quoted
 * @param cursors of tables whose rows were given in part, the key of the last
 */
record CaptureState(
        String systemId,
        int timeline,
        String slot,
        @Nullable WalPosition created,
        WalPosition confirmed,
        WalPosition reached,
        boolean running,
        List<String> done,
        List<Cursor> cursors) {

    private static final ObjectMapper JSON = new ObjectMapper();

    CaptureState {
        done = List.copyOf(done);
        cursors = List.copyOf(cursors);
    }

    static CaptureState unmade(ServerState server, String slot) {
        return new CaptureState(
                server.systemId(),
                server.timeline(),
                slot,
                null,
                WalPosition.START,
                WalPosition.START,
                true,
                List.of(),
                List.of());
    }

    CaptureState createdAt(WalPosition position) {
        return new CaptureState(systemId, timeline, slot, position, position, position, running, done, cursors);
    }

    CaptureState onTimeline(int now) {
        return new CaptureState(systemId, now, slot, created, confirmed, reached, running, done, cursors);
    }

    CaptureState confirmedAt(WalPosition position) {
        return new CaptureState(
                systemId,
                timeline,
                slot,
                created,
                position,
                WalPosition.max(reached, position),
                running,
                done,
                cursors);
    }

    CaptureState reaching(WalPosition position) {
        return new CaptureState(
                systemId,
                timeline,
                slot,
                created,
                confirmed,
                WalPosition.max(reached, position),
                running,
                done,
                cursors);
    }

    CaptureState running(boolean now) {
        return new CaptureState(systemId, timeline, slot, created, confirmed, reached, now, done, cursors);
    }

    /** The rows of a table up to a key were acknowledged, or all of them. */
    CaptureState snapshotted(String table, @Nullable List<String> cursor, boolean tableDone) {
        List<String> finished = new ArrayList<>(done);
        List<Cursor> open = new ArrayList<>(
                cursors.stream().filter(one -> !one.table.equals(table)).toList());
        if (tableDone) {
            finished.add(table);
        } else if (cursor != null) {
            open.add(new Cursor(table, cursor));
        }
        return new CaptureState(systemId, timeline, slot, created, confirmed, reached, running, finished, open);
    }

    /** Nothing is known of the rows of tables that fail a condition: they were not captured all the time. */
    CaptureState onlyWith(Predicate<String> captured) {
        return new CaptureState(
                systemId,
                timeline,
                slot,
                created,
                confirmed,
                reached,
                running,
                done.stream().filter(captured).toList(),
                cursors.stream().filter(one -> captured.test(one.table)).toList());
    }

    /** The key behind which the rows of a table are still to be given; null for all of them. */
    @Nullable List<String> cursor(String table) {
        return cursors.stream()
                .filter(one -> one.table.equals(table))
                .map(Cursor::key)
                .findFirst()
                .orElse(null);
    }

    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", 1);
        json.put("system_id", systemId);
        json.put("timeline", timeline);
        json.put("slot", slot);
        json.put("created", created == null ? null : created.toString());
        json.put("confirmed", confirmed.toString());
        json.put("reached", reached.toString());
        json.put("running", running);
        ArrayNode tables = json.putArray("done");
        done.forEach(tables::add);
        ObjectNode open = json.putObject("cursors");
        cursors.forEach(cursor -> {
            ArrayNode key = open.putArray(cursor.table);
            cursor.key.forEach(key::add);
        });
        return json.toString();
    }

    static CaptureState parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<Cursor> cursors = new ArrayList<>();
            json.path("cursors")
                    .properties()
                    .forEach(field -> cursors.add(new Cursor(field.getKey(), texts(field.getValue()))));
            return new CaptureState(
                    text(json, "system_id"),
                    json.path("timeline").asInt(),
                    text(json, "slot"),
                    json.path("created").isTextual() ? WalPosition.parse(text(json, "created")) : null,
                    WalPosition.parse(text(json, "confirmed")),
                    WalPosition.parse(text(json, "reached")),
                    json.path("running").asBoolean(),
                    texts(json.path("done")),
                    cursors);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new PenstockException(
                    "what was remembered of the change stream cannot be read",
                    "Restore the state, or start once with --reseed.",
                    e);
        }
    }

    private static String text(JsonNode json, String name) {
        return Objects.requireNonNull(json.path(name).asText());
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /**
     * How far the rows of a table were given.
     *
     * @param table the table, quoted
     * @param key the key of the last row
     */
    record Cursor(String table, List<String> key) {

        Cursor {
            key = List.copyOf(key);
        }
    }
}
