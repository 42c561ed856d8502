package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads from the answer to a bulk request what became of each document. */
final class BulkReply {

    /** What is said of each document and is no document's fault. */
    private static final Pattern EVERY_DOCUMENT =
            Pattern.compile("no write index is defined for alias|pipeline with id \\[.*] does not exist");

    private static final String NO_ERRORS = "{\"errors\":false";

    private final List<VersionedDocument> retry = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    private BulkReply() {}

    /** Reads an answer that begins with {@code errors}: without any, the rest is not looked at. */
    static BulkReply read(Bulk bulk, Reply answer) {
        return answer.body().startsWith(NO_ERRORS) ? new BulkReply() : read(bulk, answer.json());
    }

    static BulkReply read(Bulk bulk, JsonNode answer) {
        BulkReply reply = new BulkReply();
        if (answer.path("errors").asBoolean(true)) {
            JsonNode items = answer.path("items");
            for (int i = 0; i < bulk.documents().size(); i++) {
                JsonNode item = items.path(i);
                reply.judge(
                        bulk, bulk.documents().get(i), item.has("delete") ? item.path("delete") : item.path("index"));
            }
        }
        return reply;
    }

    List<VersionedDocument> retry() {
        return retry;
    }

    List<Rejection> rejected() {
        return rejected;
    }

    private void judge(Bulk bulk, VersionedDocument document, JsonNode item) {
        int status = item.path("status").asInt(503);
        String type = item.path("error").path("type").asText("");
        if (status / 100 == 2 || status == 409 || (status == 404 && type.isEmpty())) {
            return; // written; or a higher version is there; or nothing was there to delete
        }
        String reason = type + ": " + item.path("error").path("reason").asText("")
                + causedBy(item.path("error").path("caused_by"));
        if (type.equals("index_not_found_exception")) {
            throw new GenerationLostException("the index was removed while it was written: " + reason);
        }
        if (type.equals("fail_processor_exception")) {
            rejected.add(new Rejection(document.id(), reason)); // a pipeline refuses this document, with status 500
        } else if (bulk.documents().size() == 1 && IndexingPressure.neverTakes(status, reason)) {
            rejected.add(new Rejection(document.id(), reason)); // by the node with its shard, which has less memory
        } else if (status == 429 || status >= 500 || type.equals("cluster_block_exception")) {
            retry.add(document);
        } else if (status == 401 || status == 403) {
            throw new PenstockException(
                    "OpenSearch refuses to write the index: " + reason, HttpExchange.remedy(reason));
        } else if (type.equals("index_closed_exception")) {
            throw new PenstockException("OpenSearch refuses to write the index: " + reason, "Open it and start again.");
        } else if (EVERY_DOCUMENT.matcher(reason).find()) {
            throw new PenstockException(
                    "OpenSearch refuses to write the index: " + reason, "Mend what it names and start again.");
        } else {
            rejected.add(new Rejection(document.id(), reason));
        }
    }

    private static String causedBy(JsonNode cause) {
        return cause.isMissingNode() ? "" : " (" + cause.path("reason").asText("") + ")";
    }
}
