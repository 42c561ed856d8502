package dev.penstock.runtime.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object in the JSON of a catalog, with the way to it. What is missing is null or an empty list where the records have that, and
 * else a mistake; members that are not known are passed over.
 *
 * @param path as people write it: {@code tables[2].columns[0]}
 */
record CatalogReading(JsonNode node, String path) {

    /**
     * The catalog of a file.
     *
     * @throws MalformedCatalogException when something lacks, or is of another type
     */
    static DatabaseCatalog of(JsonNode tree) throws MalformedCatalogException {
        if (!tree.isObject()) {
            throw new MalformedCatalogException("it is no JSON object");
        }
        CatalogReading catalog = new CatalogReading(tree, "");
        if (catalog.node.path("format").asInt() < 1) {
            throw catalog.lacks("format", "a number, 1 or more");
        }
        return new DatabaseCatalog(
                catalog.node.path("format").asInt(),
                catalog.objects("enums", one -> new EnumEntry(one.text("type"), one.texts("labels"))),
                catalog.objects(
                        "domains", one -> new DomainEntry(one.text("type"), one.text("base"), one.isTrue("nullable"))),
                catalog.objects("tables", CatalogReading::table));
    }

    private TableEntry table() throws MalformedCatalogException {
        return new TableEntry(
                text("schema"),
                text("name"),
                kind(),
                optionalText("replicaIdentity"),
                objects("columns", CatalogReading::column),
                object("primaryKey", CatalogReading::key),
                objects("uniqueKeys", CatalogReading::key),
                objects("foreignKeys", CatalogReading::foreignKey),
                objects(
                        "indexes",
                        one -> new IndexEntry(one.text("name"), one.isTrue("unique"), one.text("definition"))),
                object("partitioning", one -> new PartitioningEntry(one.text("key"), one.texts("partitions"))));
    }

    private TableEntry.Kind kind() throws MalformedCatalogException {
        String written = text("kind");
        for (TableEntry.Kind kind : TableEntry.Kind.values()) {
            if (CatalogText.kind(kind).equals(written)) {
                return kind;
            }
        }
        throw lacks("kind", "a kind of table");
    }

    private ColumnEntry column() throws MalformedCatalogException {
        return new ColumnEntry(
                text("name"), text("type"), isTrue("nullable"), optionalText("generated"), optionalText("identity"));
    }

    private KeyEntry key() throws MalformedCatalogException {
        return new KeyEntry(text("name"), texts("columns"));
    }

    private ForeignKeyEntry foreignKey() throws MalformedCatalogException {
        return new ForeignKeyEntry(text("name"), texts("columns"), text("schema"), text("table"), texts("references"));
    }

    private String text(String name) throws MalformedCatalogException {
        String text = optionalText(name);
        if (text == null) {
            throw lacks(name, "text");
        }
        return text;
    }

    private @Nullable String optionalText(String name) throws MalformedCatalogException {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw lacks(name, "text");
        }
        return value.asText();
    }

    private boolean isTrue(String name) throws MalformedCatalogException {
        if (!node.path(name).isBoolean()) {
            throw lacks(name, "true or false");
        }
        return node.path(name).asBoolean();
    }

    private List<String> texts(String name) throws MalformedCatalogException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(name)) {
            if (!text.isTextual()) {
                throw lacks(name, "a list of texts");
            }
            texts.add(text.asText());
        }
        return texts;
    }

    private <T> @Nullable T object(String name, Part<T> part) throws MalformedCatalogException {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : part.read(child(value, name));
    }

    private <T> List<T> objects(String name, Part<T> part) throws MalformedCatalogException {
        List<T> objects = new ArrayList<>();
        for (JsonNode value : list(name)) {
            objects.add(part.read(child(value, name + "[" + objects.size() + "]")));
        }
        return objects;
    }

    private Iterable<JsonNode> list(String name) throws MalformedCatalogException {
        JsonNode value = node.path(name);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw lacks(name, "a list");
        }
        return value;
    }

    private CatalogReading child(JsonNode value, String name) throws MalformedCatalogException {
        if (!value.isObject()) {
            throw lacks(name, "an object");
        }
        return new CatalogReading(value, to(name));
    }

    private String to(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private MalformedCatalogException lacks(String name, String what) {
        return new MalformedCatalogException(to(name) + " is not " + what);
    }

    private interface Part<T> {

        T read(CatalogReading object) throws MalformedCatalogException;
    }
}
