package dev.penstock.processor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void everyCharacterComesBack() throws Exception {
        StringBuilder all = new StringBuilder("😀");
        for (char character = 0; character < 0x3000; character++) {
            all.append(character);
        }
        String json = Json.object().with(all.toString(), all.toString()).pretty();
        assertEquals(
                all.toString(),
                new ObjectMapper().readTree(json).get(all.toString()).asText());
    }

    @Test
    void whatIsShortStaysOnOneLine() {
        assertEquals(
                "{\"a\": [\"b\"], \"c\": null, \"d\": 1}",
                Json.object()
                        .with("a", Json.texts(List.of("b")))
                        .with("c", Json.nothing())
                        .with("d", Json.number(1))
                        .pretty());
    }
}
