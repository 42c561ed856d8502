package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A role of the security plugin, as its API has it: what may be done in the cluster, and with indexes of which names. */
final class SecurityRole {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json;

    private SecurityRole(ObjectNode json) {
        this.json = json;
    }

    /** One that the documentation has in a file. */
    static SecurityRole documented(String file) throws IOException {
        return new SecurityRole((ObjectNode) JSON.readTree(Files.readString(Path.of("..", "docs", file))));
    }

    ObjectNode json() {
        return json;
    }

    /** A privilege, and the role but for it. */
    record Lacking(String privilege, SecurityRole role) {

        /** That a refusal says which privilege is lacking. */
        void assertNamedBy(@Nullable String message) {
            assertNames(privilege, message);
        }
    }

    /** That a refusal says which privilege is lacking. */
    static void assertNames(String privilege, @Nullable String message) {
        Pattern granted = Pattern.compile(Pattern.quote(privilege).replace("*", "\\E.*\\Q"));
        Matcher lacking =
                Pattern.compile("no permissions for \\[(.+?)] and User").matcher(String.valueOf(message));
        assertTrue(lacking.find(), () -> privilege + ": " + message);
        assertTrue(
                Arrays.stream(lacking.group(1).split(", "))
                        .allMatch(action -> granted.matcher(action).matches()),
                () -> privilege + ": " + message);
    }

    /** The role but for one of its privileges, for each of them. */
    List<Lacking> lackingOne() {
        List<Lacking> lacking = new ArrayList<>();
        for (int i = 0; i < lists(json).size(); i++) {
            for (int j = 0; j < lists(json).get(i).size(); j++) {
                ObjectNode rest = json.deepCopy();
                String privilege = lists(rest).get(i).remove(j).asText();
                lacking.add(new Lacking(privilege, new SecurityRole(rest)));
            }
        }
        return lacking;
    }

    /** The same for indexes of other names. */
    SecurityRole over(String... patterns) {
        ObjectNode other = json.deepCopy();
        for (JsonNode permission : other.path("index_permissions")) {
            ((ObjectNode) permission).set("index_patterns", JSON.valueToTree(patterns));
        }
        return new SecurityRole(other);
    }

    private static List<ArrayNode> lists(JsonNode role) {
        List<ArrayNode> lists = new ArrayList<>();
        lists.add((ArrayNode) role.path("cluster_permissions"));
        role.path("index_permissions").forEach(permission -> lists.add((ArrayNode) permission.path("allowed_actions")));
        return lists;
    }
}
