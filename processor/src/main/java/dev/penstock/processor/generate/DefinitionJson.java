package dev.penstock.processor.generate;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A definition as JSON; the names of the members are those of the definition's records. */
final class DefinitionJson {

    private static final int HASH_DIGITS = 8;

    private DefinitionJson() {}

    /** The definition; its mapping and settings are given again, as JSON rather than text. */
    static Json.Members of(IndexDefinition definition, Json mapping, Json settings) {
        String transformer = definition.transformer();
        return Json.object()
                .with("name", definition.name())
                .with("hash", definition.hash())
                .with("root", table(definition.root()))
                .with("key", Json.array(definition.key(), DefinitionJson::key))
                .with(
                        "documentSql",
                        Json.object()
                                .with("byKeys", definition.documentSql().byKeys())
                                .with("byRange", definition.documentSql().byRange())
                                .with("rangeEnd", definition.documentSql().rangeEnd()))
                .with("lookups", Json.array(definition.lookups(), DefinitionJson::lookup))
                .with("tables", Json.array(definition.tables(), DefinitionJson::use))
                .with("mapping", mapping)
                .with("settings", settings)
                .with("transformer", transformer == null ? Json.nothing() : Json.text(transformer));
    }

    /** The hash of everything in the JSON of a definition, which has an empty hash itself. */
    static String hash(Json definition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(definition.compact().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Json key(KeyColumn key) {
        return Json.object().with("name", key.name()).with("type", key.type());
    }

    private static Json lookup(Lookup lookup) {
        String sql = lookup.sql();
        return Json.object()
                .with("path", lookup.path())
                .with("table", table(lookup.table()))
                .with("startColumns", Json.texts(lookup.startColumns()))
                .with("sql", sql == null ? Json.nothing() : Json.text(sql));
    }

    private static Json use(TableUse use) {
        Json.Members members = Json.object()
                .with("table", table(use.table()))
                .with("columns", Json.texts(use.columns()))
                .with("replicaIdentity", Json.texts(use.replicaIdentity()));
        String condition = use.condition();
        return condition == null ? members : members.with("condition", condition);
    }

    private static Json table(TableName table) {
        return Json.object().with("schema", table.schema()).with("name", table.name());
    }
}
