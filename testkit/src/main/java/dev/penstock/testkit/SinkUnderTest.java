package dev.penstock.testkit;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.DocumentSink;
import java.util.List;
import java.util.Map;

/** What a test class says of its sink. Each test begins with nothing written and nothing remembered. */
public interface SinkUnderTest {

    /** A further sink to the same place, as a process that is started again makes it; not opened yet. */
    DocumentSink sink();

    /**
     * What readers of an index see now.
     *
     * @param index the name of an index
     * @return the JSON of each document by its id; empty when readers see none
     * @throws Exception when that cannot be found out
     */
    Map<String, String> documents(String index) throws Exception;

    /** A definition whose documents have one field, {@code n}, a whole number. */
    static IndexDefinition definition(String index) {
        return new IndexDefinition(
                index,
                "00c0ffee",
                new TableName("public", index),
                List.of(),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(),
                "{\"dynamic\":\"strict\",\"properties\":{\"n\":{\"type\":\"long\"}}}",
                "{}",
                null);
    }
}
