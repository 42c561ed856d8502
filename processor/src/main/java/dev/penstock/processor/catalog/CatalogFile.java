package dev.penstock.processor.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text of a catalog; docs/catalog.md describes the format. */
public final class CatalogFile {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CatalogFile() {}

    /**
     * Reads a catalog. Members that it does not know are left alone.
     *
     * @throws CatalogException when the text is no catalog, or of a format that is newer than this reader
     */
    public static DatabaseCatalog read(String text) throws CatalogException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new CatalogException("it is no JSON object");
            }
            return catalog(new Entry(object(parser)));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new CatalogException("it is no JSON" + where, e);
        } catch (IOException e) {
            throw new CatalogException("it cannot be read", e);
        }
    }

    private static DatabaseCatalog catalog(Entry catalog) throws CatalogException {
        int format = catalog.number("format");
        if (format < 1) {
            throw new CatalogException("its format is " + format + ", which there never was");
        }
        if (format > DatabaseCatalog.FORMAT) {
            throw new CatalogException("its format is " + format + ", and this processor knows no later than "
                    + DatabaseCatalog.FORMAT + ": use a newer one");
        }
        return new DatabaseCatalog(
                format,
                catalog.list("enums", entry -> new EnumEntry(entry.text("type"), entry.texts("labels"))),
                catalog.list(
                        "domains",
                        entry -> new DomainEntry(entry.text("type"), entry.text("base"), entry.flag("nullable"))),
                catalog.list("tables", CatalogFile::table));
    }

    private static TableEntry table(Entry table) throws CatalogException {
        return new TableEntry(
                table.text("schema"),
                table.text("name"),
                kind(table.text("kind")),
                table.has("replicaIdentity") ? table.text("replicaIdentity") : null,
                table.list("columns", CatalogFile::column),
                table.has("primaryKey") ? key(table.entry("primaryKey")) : null,
                table.list("uniqueKeys", CatalogFile::key),
                table.list("foreignKeys", CatalogFile::foreignKey),
                table.list(
                        "indexes",
                        entry -> new IndexEntry(entry.text("name"), entry.flag("unique"), entry.text("definition"))),
                table.has("partitioning") ? partitioning(table.entry("partitioning")) : null);
    }

    private static TableEntry.Kind kind(String text) throws CatalogException {
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (TableEntry.Kind kind : TableEntry.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new CatalogException("a table of it is a \"" + text + "\"");
    }

    private static ColumnEntry column(Entry column) throws CatalogException {
        return new ColumnEntry(
                column.text("name"),
                column.text("type"),
                column.flag("nullable"),
                column.has("generated") ? column.text("generated") : null,
                column.has("identity") ? column.text("identity") : null);
    }

    private static KeyEntry key(Entry key) throws CatalogException {
        return new KeyEntry(key.text("name"), key.texts("columns"));
    }

    private static ForeignKeyEntry foreignKey(Entry key) throws CatalogException {
        return new ForeignKeyEntry(
                key.text("name"), key.texts("columns"), key.text("schema"), key.text("table"), key.texts("references"));
    }

    private static PartitioningEntry partitioning(Entry entry) throws CatalogException {
        return new PartitioningEntry(entry.text("key"), entry.texts("partitions"));
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                members.put(name, value(parser, token));
            }
        }
        return members;
    }

    /** A map, a list, or a text; what is none of these is read by its text, too. */
    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token != JsonToken.START_ARRAY) {
            return parser.getText();
        }
        List<Object> values = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            values.add(value(parser, next));
        }
        return values;
    }

    /** Makes a value of an entry. */
    private interface Reading<T> {
        T of(Entry entry) throws CatalogException;
    }

    /** A JSON object that has what it must, or it is no part of a catalog. */
    private record Entry(Map<String, Object> members) {

        boolean has(String name) {
            return members.containsKey(name);
        }

        String text(String name) throws CatalogException {
            if (members.get(name) instanceof String text) {
                return text;
            }
            throw new CatalogException("it has no text \"" + name + "\" where one belongs");
        }

        boolean flag(String name) throws CatalogException {
            String text = text(name);
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            throw new CatalogException("its \"" + name + "\" is neither true nor false");
        }

        int number(String name) throws CatalogException {
            try {
                return Integer.parseInt(text(name));
            } catch (NumberFormatException e) {
                throw new CatalogException("its \"" + name + "\" is no number", e);
            }
        }

        List<String> texts(String name) throws CatalogException {
            List<String> texts = new ArrayList<>();
            for (Object value : values(name)) {
                if (!(value instanceof String text)) {
                    throw new CatalogException("its \"" + name + "\" are no texts");
                }
                texts.add(text);
            }
            return texts;
        }

        Entry entry(String name) throws CatalogException {
            return entry(name, members.get(name));
        }

        <T> List<T> list(String name, Reading<T> reading) throws CatalogException {
            List<T> entries = new ArrayList<>();
            for (Object value : values(name)) {
                entries.add(reading.of(entry(name, value)));
            }
            return entries;
        }

        private List<?> values(String name) throws CatalogException {
            Object value = members.getOrDefault(name, List.of());
            if (value instanceof List<?> values) {
                return values;
            }
            throw new CatalogException("its \"" + name + "\" is no list");
        }

        @SuppressWarnings("unchecked")
        private static Entry entry(String name, @Nullable Object value) throws CatalogException {
            if (value instanceof Map<?, ?> members) {
                return new Entry((Map<String, Object>) members);
            }
            throw new CatalogException("its \"" + name + "\" has something that is no object");
        }
    }
}
