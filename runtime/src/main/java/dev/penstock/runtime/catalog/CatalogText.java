package dev.penstock.runtime.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a catalog as JSON: members as the records have their components, without those that are null or an empty list. What is
 * an entry of a table stands on one line, so that a difference shows a line for each thing changed.
 */
final class CatalogText {

    private final JsonGenerator json;
    private final CatalogLines lines = new CatalogLines();

    private CatalogText(JsonGenerator json) {
        this.json = json;
        json.setPrettyPrinter(lines);
    }

    static String of(DatabaseCatalog catalog) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new CatalogText(json).write(catalog);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing but memory is written to
        }
        return text.append('\n').toString();
    }

    private void write(DatabaseCatalog catalog) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", catalog.format());
        list("enums", catalog.enums(), this::write);
        list("domains", catalog.domains(), this::write);
        list("tables", catalog.tables(), this::write);
        json.writeEndObject();
    }

    private void write(EnumEntry type) throws IOException {
        line(() -> {
            text("type", type.type());
            names("labels", type.labels());
        });
    }

    private void write(DomainEntry domain) throws IOException {
        line(() -> {
            text("type", domain.type());
            text("base", domain.base());
            json.writeBooleanField("nullable", domain.nullable());
        });
    }

    private void write(TableEntry table) throws IOException {
        json.writeStartObject();
        text("schema", table.schema());
        text("name", table.name());
        text("kind", kind(table.kind()));
        text("replicaIdentity", table.replicaIdentity());
        list("columns", table.columns(), this::write);
        KeyEntry primaryKey = table.primaryKey();
        if (primaryKey != null) {
            json.writeFieldName("primaryKey");
            write(primaryKey);
        }
        list("uniqueKeys", table.uniqueKeys(), this::write);
        list("foreignKeys", table.foreignKeys(), this::write);
        list("indexes", table.indexes(), this::write);
        PartitioningEntry partitioning = table.partitioning();
        if (partitioning != null) {
            json.writeObjectFieldStart("partitioning");
            text("key", partitioning.key());
            names("partitions", partitioning.partitions());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** In lower case, with spaces. */
    static String kind(TableEntry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void write(ColumnEntry column) throws IOException {
        line(() -> {
            text("name", column.name());
            text("type", column.type());
            json.writeBooleanField("nullable", column.nullable());
            text("generated", column.generated());
            text("identity", column.identity());
        });
    }

    private void write(KeyEntry key) throws IOException {
        line(() -> {
            text("name", key.name());
            names("columns", key.columns());
        });
    }

    private void write(ForeignKeyEntry key) throws IOException {
        line(() -> {
            text("name", key.name());
            names("columns", key.columns());
            text("schema", key.schema());
            text("table", key.table());
            names("references", key.references());
        });
    }

    private void write(IndexEntry index) throws IOException {
        line(() -> {
            text("name", index.name());
            json.writeBooleanField("unique", index.unique());
            text("definition", index.definition());
        });
    }

    /** An object on one line. */
    private void line(Part members) throws IOException {
        json.writeStartObject(); // on a line of its own, if it is in a list
        lines.join();
        members.write();
        json.writeEndObject();
        lines.split();
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private void names(String name, List<String> names) throws IOException {
        list(name, names, json::writeString);
    }

    private <T> void list(String name, List<T> entries, Entry<T> entry) throws IOException {
        if (!entries.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (T one : entries) {
                entry.write(one);
            }
            json.writeEndArray();
        }
    }

    private interface Part {

        void write() throws IOException;
    }

    private interface Entry<T> {

        void write(T one) throws IOException;
    }
}
