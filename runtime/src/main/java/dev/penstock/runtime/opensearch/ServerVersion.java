package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.spi.PenstockException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server answers, and whether it can be a sink: OpenSearch says its name as {@code distribution}; everything else that
 * has a version is taken for an Elasticsearch. Both need {@code require_alias}, which came with Elasticsearch 7.10.
 *
 * @param isOpenSearch whether it says so
 * @param text the version in full
 */
record ServerVersion(boolean isOpenSearch, int major, int minor, String text) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\b.*");

    /**
     * Reads the answer to a question for the root path.
     *
     * @throws PenstockException when the server is neither
     */
    static ServerVersion of(Reply reply, String server) {
        JsonNode version = reply.json().path("version");
        String text = version.path("number").asText("");
        Matcher number = NUMBER.matcher(text);
        if (!reply.isSuccess() || !number.matches()) {
            throw new PenstockException(server + " answers, but is no OpenSearch", "Correct the URL.");
        }
        return new ServerVersion(
                version.path("distribution").asText("").equals("opensearch"),
                Integer.parseInt(number.group(1)),
                Integer.parseInt(number.group(2)),
                text);
    }

    /** Refuses a version that lacks what Penstock needs. */
    void check(String server) {
        if (isOpenSearch && major < 2) {
            throw new PenstockException(server + " is OpenSearch " + text, "Use version 2 or later.");
        }
        if (!isOpenSearch && (major < 7 || (major == 7 && minor < 10))) {
            throw new PenstockException(server + " is Elasticsearch " + text, "Use version 7.10 or later.");
        }
    }
}
