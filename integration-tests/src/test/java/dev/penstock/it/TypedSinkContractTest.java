package dev.penstock.it;

import dev.penstock.definition.ScalarType;
import dev.penstock.runtime.json.TypedSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.testkit.DocumentSinkContract;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.SinkUnderTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The sink of typed records keeps the promises of the sink behind it")
final class TypedSinkContractTest implements DocumentSinkContract {

    private final RecordingSink behind = new RecordingSink();

    @Override
    public DocumentSink sink() {
        return new TypedSink(behind.again())
                .records(
                        SinkUnderTest.definition("users"),
                        fields -> fields.required("n", ScalarType.LONG),
                        (generation, records) -> {});
    }

    @Override
    public Map<String, String> documents(String index) {
        return behind.documents(index);
    }

    @Override
    public String unacceptable() {
        return "{\"n\":\"no number\"}";
    }
}
