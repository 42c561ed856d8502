package dev.penstock.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether a command writes JSON, for machines, to standard output, and nothing else there. */
final class JsonOption {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--json",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_JSON:-false}",
            description = "Write JSON for machines. Variable: PENSTOCK_JSON.")
    private boolean json;

    boolean isAsked() {
        return json;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static void print(JsonNode tree, PrintWriter out) {
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
