package dev.penstock.testkit;

import dev.penstock.runtime.spi.DocumentSink;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The recording sink keeps the promises of a sink")
final class RecordingSinkContractTest implements DocumentSinkContract {

    private final RecordingSink sink = new RecordingSink();

    @Override
    public DocumentSink sink() {
        return sink.again();
    }

    @Override
    public Map<String, String> documents(String index) {
        return sink.documents(index);
    }
}
