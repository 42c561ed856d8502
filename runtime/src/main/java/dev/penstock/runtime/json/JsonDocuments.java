package dev.penstock.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.DocumentWriter;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads documents into records, and writes records as documents. */
public final class JsonDocuments {

    /**
     * Numbers keep every digit, as they stand in the document, and get no exponent, which a {@code numeric} has not either;
     * and no text is too long that PostgreSQL holds.
     */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .addDecorator((factory, generator) -> new PlainNumbers(generator))
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonDocuments() {}

    /**
     * Reads one document.
     *
     * @param source the document's JSON in UTF-8
     * @param builder the generated builder of the record
     * @throws DocumentMismatchException when it is not what the record expects
     */
    public static <T> T read(byte[] source, DocumentBuilder<T> builder) {
        JsonNode document;
        try {
            document = JSON.readTree(source);
        } catch (IOException e) {
            throw new DocumentMismatchException("the document is no JSON: " + e.getMessage());
        }
        if (!document.isObject()) {
            throw new DocumentMismatchException("the document is no JSON object");
        }
        return builder.build(new JsonFields("", document));
    }

    /**
     * Writes one document.
     *
     * @param document the record
     * @param writer the generated writer of the record
     * @return the document's JSON in UTF-8
     */
    public static <T> byte[] write(T document, DocumentWriter<T> writer) {
        JsonOutput fields = new JsonOutput();
        writer.write(document, fields);
        try {
            return JSON.writeValueAsBytes(fields.object());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an object that is no JSON", e);
        }
    }

    /** Jackson's own way refuses numbers of very many digits. */
    private static final class PlainNumbers extends JsonGeneratorDelegate {

        PlainNumbers(JsonGenerator generator) {
            super(generator, false);
        }

        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            delegate.writeNumber(number.toPlainString());
        }
    }
}
