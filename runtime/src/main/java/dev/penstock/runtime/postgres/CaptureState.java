package dev.penstock.runtime.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * @param tables what is known of the tables that are captured, by their quoted names
 */
record CaptureState(
        String systemId,
        int timeline,
        String slot,
        @Nullable WalPosition created,
        WalPosition confirmed,
        WalPosition reached,
        boolean running,
        Map<String, ReadTable> tables) {

    private static final ObjectMapper JSON = new ObjectMapper();

    CaptureState {
        tables = Map.copyOf(tables);
    }

    static CaptureState unmade(ServerState server, String slot) {
        return new CaptureState(
                server.systemId(), server.timeline(), slot, null, WalPosition.START, WalPosition.START, true, Map.of());
    }

    CaptureState createdAt(WalPosition position) {
        return new CaptureState(systemId, timeline, slot, position, position, position, running, tables);
    }

    CaptureState onTimeline(int now) {
        return new CaptureState(systemId, now, slot, created, confirmed, reached, running, tables);
    }

    CaptureState confirmedAt(WalPosition position) {
        WalPosition furthest = WalPosition.max(reached, position);
        return new CaptureState(systemId, timeline, slot, created, position, furthest, running, tables);
    }

    CaptureState reaching(WalPosition position) {
        WalPosition furthest = WalPosition.max(reached, position);
        return new CaptureState(systemId, timeline, slot, created, confirmed, furthest, running, tables);
    }

    CaptureState running(boolean now) {
        return new CaptureState(systemId, timeline, slot, created, confirmed, reached, now, tables);
    }

    /**
     * These tables are captured from here on. What is known of one stays only if nothing of it can have been missed: it is the
     * same table, and was published all the time.
     */
    CaptureState capturing(TableShapes shapes) {
        Map<String, ReadTable> captured = new TreeMap<>();
        shapes.shapes().forEach((name, shape) -> {
            String quoted = Identifiers.quote(name);
            ReadTable before = tables.get(quoted);
            ReadTable anew = new ReadTable(shape.oid(), shape.members(), false, List.of(), List.of());
            captured.put(
                    quoted, before == null || before.hasMissedChangesUntil(anew) ? anew : before.publishedAs(anew));
        });
        return with(captured);
    }

    /** The rows of a table up to a key were acknowledged; null when they cannot be read from a key on. */
    CaptureState reading(CapturedTable table, @Nullable List<String> cursor) {
        ReadTable known = known(table);
        return known.done() || cursor == null ? this : with(table, known.readTo(table.key(), cursor));
    }

    /** All rows of a table were acknowledged. */
    CaptureState done(CapturedTable table) {
        return with(table, known(table).asDone());
    }

    /** Whether all rows of a table were acknowledged. */
    boolean isDone(CapturedTable table) {
        return known(table).done();
    }

    /** The key behind which the rows of a table are still to be given; null for all of them. */
    @Nullable List<String> cursor(CapturedTable table) {
        ReadTable known = known(table);
        return known.last().isEmpty() || !known.key().equals(table.key()) ? null : known.last();
    }

    private ReadTable known(CapturedTable table) {
        ReadTable known = tables.get(table.quoted());
        return known == null || known.oid() != table.oid()
                ? new ReadTable(table.oid(), List.of(), false, List.of(), List.of())
                : known;
    }

    private CaptureState with(CapturedTable table, ReadTable now) {
        Map<String, ReadTable> changed = new TreeMap<>(tables);
        changed.put(table.quoted(), now);
        return with(changed);
    }

    private CaptureState with(Map<String, ReadTable> now) {
        return new CaptureState(systemId, timeline, slot, created, confirmed, reached, running, now);
    }

    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", 2);
        json.put("system_id", systemId);
        json.put("timeline", timeline);
        json.put("slot", slot);
        json.put("created", created == null ? null : created.toString());
        json.put("confirmed", confirmed.toString());
        json.put("reached", reached.toString());
        json.put("running", running);
        ObjectNode known = json.putObject("tables");
        new TreeMap<>(tables).forEach((name, table) -> table.writeTo(known.putObject(name)));
        return json.toString();
    }

    static CaptureState parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, ReadTable> tables = new TreeMap<>();
            json.path("tables")
                    .properties()
                    .forEach(field -> tables.put(field.getKey(), ReadTable.of(field.getValue())));
            return new CaptureState(
                    text(json, "system_id"),
                    json.path("timeline").asInt(),
                    text(json, "slot"),
                    json.path("created").isTextual() ? WalPosition.parse(text(json, "created")) : null,
                    WalPosition.parse(text(json, "confirmed")),
                    WalPosition.parse(text(json, "reached")),
                    json.path("running").asBoolean(),
                    tables);
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

    /**
     * What is known of a table.
     *
     * @param oid the table itself
     * @param members what makes it published: see {@link TableShape}
     * @param done whether all its rows were given
     * @param key the columns of the key that {@code last} is of
     * @param last the key of the last row that was given; empty to begin with the first
     */
    record ReadTable(long oid, List<String> members, boolean done, List<String> key, List<String> last) {

        ReadTable {
            members = List.copyOf(members);
            key = List.copyOf(key);
            last = List.copyOf(last);
        }

        /** Whether none of its rows were acknowledged. */
        boolean isNew() {
            return !done && last.isEmpty();
        }

        private boolean hasMissedChangesUntil(ReadTable now) {
            return oid != now.oid || !now.members.containsAll(members);
        }

        private ReadTable publishedAs(ReadTable now) {
            return new ReadTable(oid, now.members, done, key, last);
        }

        private ReadTable readTo(List<String> columns, List<String> values) {
            return new ReadTable(oid, members, false, columns, values);
        }

        private ReadTable asDone() {
            return new ReadTable(oid, members, true, List.of(), List.of());
        }

        private void writeTo(ObjectNode json) {
            json.put("oid", oid);
            write(members, json.putArray("published_by"));
            json.put("done", done);
            write(key, json.putArray("key"));
            write(last, json.putArray("last"));
        }

        private static ReadTable of(JsonNode json) {
            return new ReadTable(
                    json.path("oid").asLong(),
                    texts(json.path("published_by")),
                    json.path("done").asBoolean(),
                    texts(json.path("key")),
                    texts(json.path("last")));
        }

        private static void write(List<String> texts, ArrayNode json) {
            texts.forEach(json::add);
        }

        private static List<String> texts(JsonNode json) {
            List<String> texts = new ArrayList<>();
            json.forEach(text -> texts.add(text.asText()));
            return texts;
        }
    }
}
