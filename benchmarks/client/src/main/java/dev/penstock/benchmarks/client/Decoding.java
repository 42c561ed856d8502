package dev.penstock.benchmarks.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.penstock.client.json.DocumentReader;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.ScalarType;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A page of documents becomes records, of the same types both ways. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decoding {

    static final int DOCUMENTS = 100;

    private final byte[] page = Page.of(DOCUMENTS);
    private final JsonFactory json = new JsonFactory();
    private final DocumentBuilder<Order> builder = new OrderDocumentBuilder();
    private final ObjectReader binding = binding(ScalarType.INSTANT);
    private final ObjectReader bindingWithJdkTimes =
            binding(text -> OffsetDateTime.parse(text).toInstant());

    private static ObjectReader binding(ScalarType<Instant> times) {
        StdDeserializer<Instant> deserializer = new StdDeserializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return times.read(parser.getText());
            }
        };
        return JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Instant.class, deserializer))
                .build()
                .readerForListOf(Order.class);
    }

    /** All must read the same. */
    void compare() throws IOException {
        List<Order> orders = penstock();
        if (orders.size() != DOCUMENTS || !orders.equals(jackson()) || !orders.equals(jacksonWithJdkTimes())) {
            throw new IllegalStateException("the records differ");
        }
    }

    /** By the generated builder. */
    @Benchmark
    public List<Order> penstock() throws IOException {
        List<Order> orders = new ArrayList<>();
        try (JsonParser parser = json.createParser(page)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                orders.add(DocumentReader.read(parser, builder));
            }
        }
        return orders;
    }

    /** By Jackson's data binding, with Penstock's way to read times: what is compared is the rest. */
    @Benchmark
    public List<Order> jackson() throws IOException {
        return binding.readValue(page);
    }

    /** By Jackson's data binding, with the JDK's way to read times. */
    @Benchmark
    public List<Order> jacksonWithJdkTimes() throws IOException {
        return bindingWithJdkTimes.readValue(page);
    }

    /** The floor of both: Jackson's parser alone, and the texts. */
    @Benchmark
    public int parser() throws IOException {
        int characters = 0;
        try (JsonParser parser = json.createParser(page)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getText().length();
                }
            }
        }
        return characters;
    }
}
