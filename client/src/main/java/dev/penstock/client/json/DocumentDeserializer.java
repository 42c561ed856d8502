package dev.penstock.client.json;
import dev.penstock.definition.DocumentBuilder;
import jakarta.json.stream.JsonParser;
import java.util.EnumSet;
import org.opensearch.client.json.*;
public final class DocumentDeserializer<T> implements JsonpDeserializer<T> {
    public DocumentDeserializer(DocumentBuilder<T> b) {}
    public EnumSet<JsonParser.Event> nativeEvents() { return EnumSet.noneOf(JsonParser.Event.class);} 
    public EnumSet<JsonParser.Event> acceptedEvents() { return EnumSet.noneOf(JsonParser.Event.class);} 
    public T deserialize(JsonParser p, JsonpMapper m, JsonParser.Event e) { throw new UnsupportedOperationException(); }
}
