package dev.penstock.it;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.table.TableSink;
import dev.penstock.testkit.DocumentSinkContract;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@WithServers
@DisplayName("The table sink keeps the promises of a sink")
final class TableSinkContractTest implements DocumentSinkContract {

    private TestDatabase database;

    @BeforeEach
    void connect(TestDatabase own) {
        database = own;
    }

    @Override
    public DocumentSink sink() {
        return TableSink.builder(database::connect).schema("odd \"schema\"").build();
    }

    @Override
    public Map<String, String> documents(String index) throws SQLException {
        return TableDocuments.read(database, "odd \"schema\"", index);
    }

    @Override
    public String unacceptable() {
        return "{\"n\":\"\\u0000\"}";
    }
}
