package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another mapping asks for. */
class MappingChangeTest {

    private static final String OLD = """
            {"dynamic": "strict", "properties": {
              "id": {"type": "long"},
              "name": {"type": "text", "analyzer": "standard", "fields": {"sort": {"type": "keyword", "ignore_above": 256}}},
              "orders": {"type": "nested", "properties": {"total": {"type": "double", "boost": 2}}}}}
            """;

    @Test
    void nothingIsToBeDoneForTheSameMapping() {
        assertTrue(change(OLD).isInPlace());
        assertTrue(change(OLD.replaceAll("\\s", "")).isInPlace());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'analyzer'           | 'search_analyzer': 'simple', 'analyzer'",
                "'analyzer'           | 'search_quote_analyzer': 'simple', 'analyzer'",
                "'analyzer'           | 'fielddata': true, 'analyzer'",
                "'ignore_above'       | 'eager_global_ordinals': true, 'ignore_above'",
                "'ignore_above'       | 'split_queries_on_whitespace': true, 'ignore_above'",
                "'boost': 2           | 'boost': 3",
                ", 'boost': 2         | ",
                "'type': 'long'       | 'type': 'long', 'meta': {'unit': 'ms'}",
                "'dynamic': 'strict'  | 'dynamic': 'strict', '_meta': {'team': 'shop'}"
            })
    void whatActsOnSearchesAloneIsChangedInPlace(String part, String replacement) {
        String changed = changed(part, replacement == null ? "" : replacement);
        assertEquals(List.of(), change(changed).reasons());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'id': {'type': 'long'}    | 'id': {'type': 'integer'}                    | id: type",
                "'id': {'type': 'long'}    | 'id': {'type': 'long', 'index': false}       | id: index",
                "'id': {'type': 'long'}    | 'id': {'type': 'long', 'copy_to': 'all'}     | id: copy_to",
                "'id': {'type': 'long'}    | 'id': {'type': 'long', 'unheard_of': 1}      | id: unheard_of",
                "'id': {'type': 'long'}    | 'id': {'type': 'long', 'fields': {'k': {'type': 'keyword'}}} | id.k is new",
                "'id': {'type': 'long'}    | 'id': {'type': 'long'}, 'age': {'type': 'long'}              | age is new",
                "'id': {'type': 'long'},   |                                              | id is gone",
                "'analyzer': 'standard'    | 'analyzer': 'simple'                         | name: analyzer",
                "'analyzer': 'standard'    | 'analyzer': 'standard', 'norms': false       | name: norms",
                "'ignore_above': 256       | 'ignore_above': 512                          | name.sort: ignore_above",
                "'sort': {'type': 'keyword'| 'sort': {'type': 'wildcard'                  | name.sort: type",
                "'nested'                  | 'object'                                     | orders: type",
                "'boost': 2                | 'null_value': 0                              | orders.total: null_value",
                "{'total':                 | {'tax': {'type': 'double'}, 'total':         | orders.tax is new",
                "'strict'                  | true                                         | dynamic",
                "'dynamic':                | 'dynamic_templates': [{'t': {'path_match': 'x.*', 'mapping': {}}}], 'dynamic': |"
                        + " dynamic_templates"
            })
    void whatConcernsExistingDocumentsAsksForANewIndex(String part, String replacement, String reason) {
        String changed = changed(part, replacement == null ? "" : replacement);
        assertEquals(List.of(reason), change(changed).reasons());
    }

    @Test
    void anotherStatementOrSettingAsksForANewIndex() {
        MappingChange change = MappingChange.between(
                definition("3fa9c2d1", "{}", OLD), definition("48c1e138", "{\"codec\":\"x\"}", OLD));

        assertFalse(change.isInPlace());
        assertEquals(List.of("the settings"), change.reasons());
    }

    private static String changed(String part, String replacement) {
        String old = part.replace('\'', '"');
        assertTrue(OLD.contains(old), old);
        return OLD.replace(old, replacement.replace('\'', '"'));
    }

    private static MappingChange change(String mapping) {
        return MappingChange.between(definition("3fa9c2d1", "{}", OLD), definition("48c1e138", "{}", mapping));
    }

    private static IndexDefinition definition(String hash, String settings, String mapping) {
        return new IndexDefinition(
                "users",
                hash,
                new TableName("public", "users"),
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(),
                mapping,
                settings,
                null);
    }
}
