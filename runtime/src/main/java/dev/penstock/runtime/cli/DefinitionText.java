package dev.penstock.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableUse;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a definition says, as text for people and as JSON for machines.
 *
 * @param definition the definition
 */
record DefinitionText(IndexDefinition definition) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMMENT = "-- ";

    /** What may be asked for; named as it is written on the command line. */
    enum Part {
        all,
        sql,
        mapping,
        lookups;

        boolean has(Part other) {
            return this == all || this == other;
        }
    }

    /**
     * A piece of text.
     *
     * @param part to which it belongs
     * @param name by which the same piece of another definition of the index is known
     * @param title what it is
     * @param text in lines
     */
    record Piece(Part part, String name, String title, String text) {

        /** As psql takes it. */
        private String forPeople() {
            return part == Part.mapping || text.startsWith(COMMENT) ? text : text + ";";
        }
    }

    /** All pieces, but what is read of tables, in a fixed order. */
    List<Piece> pieces() {
        DocumentSql sql = definition.documentSql();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Part.sql, "documents by keys", "the documents of a set of keys", sql.byKeys()));
        pieces.add(new Piece(Part.sql, "documents by range", "the documents of a range of keys", sql.byRange()));
        pieces.add(new Piece(Part.sql, "end of a range", "the end of a range", sql.rangeEnd()));
        for (Lookup lookup : definition.lookups()) {
            String from = "from " + lookup.table() + (lookup.path().isEmpty() ? "" : " (" + lookup.path() + ")");
            pieces.add(new Piece(
                    Part.lookups,
                    "lookup " + from,
                    from + " to documents, by " + String.join(", ", lookup.startColumns()),
                    lookup.sql() == null ? COMMENT + "that is the document's key" : lookup.sql()));
        }
        pieces.add(new Piece(Part.mapping, "mapping", "the mapping", pretty(definition.mapping())));
        pieces.add(new Piece(Part.mapping, "settings", "the settings", pretty(definition.settings())));
        return pieces;
    }

    /** Prints it, each piece under its title. */
    void print(Part asked, PrintWriter out) {
        String title = COMMENT + PlainText.of(definition.name()) + ": ";
        for (Piece piece : pieces()) {
            if (asked.has(piece.part())) {
                out.println(title + PlainText.of(piece.title()));
                out.println(PlainText.ofLines(piece.forPeople()));
            }
        }
        if (asked.has(Part.lookups) && !definition.tables().isEmpty()) {
            out.println(title + "what is read of tables");
            definition.tables().forEach(use -> out.println(PlainText.of(use(use))));
        }
        out.println();
    }

    private static String use(TableUse use) {
        return COMMENT + use.table() + ": " + String.join(", ", use.columns())
                + (use.replicaIdentity().isEmpty()
                        ? ""
                        : "; its replica identity must cover " + String.join(", ", use.replicaIdentity()))
                + (use.condition() == null ? "" : "; where " + use.condition());
    }

    /** The same as JSON. */
    ObjectNode json(Part asked) {
        ObjectNode json = JSON.createObjectNode()
                .put("name", definition.name())
                .put("hash", definition.hash())
                .put("root", definition.root().toString());
        if (asked.has(Part.sql)) {
            ArrayNode key = json.putArray("key");
            definition
                    .key()
                    .forEach(
                            column -> key.addObject().put("name", column.name()).put("type", column.type()));
            json.put("byKeys", definition.documentSql().byKeys())
                    .put("byRange", definition.documentSql().byRange())
                    .put("rangeEnd", definition.documentSql().rangeEnd())
                    .put("transformer", definition.transformer());
        }
        if (asked.has(Part.lookups)) {
            addLookups(json.putArray("lookups"));
            addTables(json.putArray("tables"));
        }
        if (asked.has(Part.mapping)) {
            json.set("mapping", parsed(definition.mapping()));
            json.set("settings", parsed(definition.settings()));
        }
        return json;
    }

    private void addLookups(ArrayNode lookups) {
        for (Lookup lookup : definition.lookups()) {
            ObjectNode json = lookups.addObject()
                    .put("path", lookup.path())
                    .put("table", lookup.table().toString());
            lookup.startColumns().forEach(json.putArray("startColumns")::add);
            json.put("sql", lookup.sql());
        }
    }

    private void addTables(ArrayNode tables) {
        for (TableUse use : definition.tables()) {
            ObjectNode json = tables.addObject().put("table", use.table().toString());
            use.columns().forEach(json.putArray("columns")::add);
            use.replicaIdentity().forEach(json.putArray("replicaIdentity")::add);
            json.put("condition", use.condition());
        }
    }

    private static String pretty(String json) {
        JsonNode tree = parsed(json);
        return tree.isTextual() ? json : tree.toPrettyString().replace("\r\n", "\n");
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(json);
        }
    }
}
