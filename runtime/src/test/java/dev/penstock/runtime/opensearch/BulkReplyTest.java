package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkReplyTest {

    @Test
    void takesAnAnswerWithoutErrorsAsWritten() {
        BulkReply reply = read(2, "{\"errors\":false}");

        assertEquals(List.of(), reply.retry());
        assertEquals(List.of(), reply.rejected());
    }

    @Test
    void ofAnAnswerWithoutErrorsNoMoreThanTheBeginningIsRead() {
        BulkReply reply = read(2, "{\"errors\":false,\"items\":[");

        assertEquals(List.of(), reply.retry());
        assertEquals(List.of(), reply.rejected());
    }

    @Test
    void anAnswerThatIsCutOffIsNoProofOfAWrite() {
        assertEquals(
                List.of("0", "1"), ids(read(2, "{\"errors\":true,\"items\":[").retry()));
        assertEquals(List.of("0", "1"), ids(read(2, "").retry()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":{\"status\":200}}",
                "{\"index\":{\"status\":201}}",
                "{\"index\":{\"status\":409,\"error\":{\"type\":\"version_conflict_engine_exception\",\"reason\":\"r\"}}}",
            })
    void r5TakesAsWritten(String item) {
        BulkReply reply = read(1, items(item));

        assertEquals(List.of(), reply.retry());
        assertEquals(List.of(), reply.rejected());
    }

    @Test
    void aPipelineThatRefusesADocumentRejectsItThoughTheStatusSaysOtherwise() {
        BulkReply reply = read(
                1,
                items(
                        "{\"index\":{\"status\":500,\"error\":{\"type\":\"fail_processor_exception\",\"reason\":\"r\"}}}"));

        assertEquals(List.of(new Rejection("0", "fail_processor_exception: r")), reply.rejected());
        assertEquals(List.of(), reply.retry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no write index is defined for alias [users_write]. The write index may be explicitly disabled",
                "pipeline with id [mine] does not exist"
            })
    void stopsAtWhatIsNoDocumentsFaultThoughItIsSaidOfEach(String reason) {
        String item = "{\"index\":{\"status\":400,\"error\":{\"type\":\"illegal_argument_exception\",\"reason\":\""
                + reason + "\"}}}";

        PenstockException stopped = assertThrows(PenstockException.class, () -> read(1, items(item)));

        assertTrue(message(stopped).startsWith("OpenSearch refuses to write the index: illegal_argument_exception: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":{\"status\":429,\"error\":{\"type\":\"opensearch_rejected_execution_exception\"}}}",
                "{\"index\":{\"status\":429,\"error\":{\"type\":\"circuit_breaking_exception\"}}}",
                "{\"index\":{\"status\":503,\"error\":{\"type\":\"unavailable_shards_exception\"}}}",
                "{\"index\":{\"status\":500,\"error\":{\"type\":\"translog_exception\"}}}",
                "{\"index\":{\"status\":403,\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"flood stage\"}}}",
                "{\"index\":{}}",
                "{}",
            })
    void triesAgain(String item) {
        BulkReply reply = read(1, items(item));

        assertEquals(List.of("0"), ids(reply.retry()));
        assertEquals(List.of(), reply.rejected());
    }

    @Test
    void rejectsADocumentThatDoesNotFitTheMappingWithTheReasonInFull() {
        BulkReply reply = read(
                1,
                items(
                        "{\"index\":{\"status\":400,\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\"failed to"
                                + " parse field [n]\",\"caused_by\":{\"type\":\"x\",\"reason\":\"For input string\"}}}}"));

        assertEquals(
                List.of(new Rejection("0", "mapper_parsing_exception: failed to parse field [n] (For input string)")),
                reply.rejected());
        assertEquals(List.of(), reply.retry());
    }

    @Test
    void saysThatTheIndexIsGone() {
        GenerationLostException gone = assertThrows(
                GenerationLostException.class,
                () -> read(
                        1,
                        items("{\"index\":{\"status\":404,\"error\":{\"type\":\"index_not_found_exception\",\"reason\":"
                                + "\"no such index [users]\"}}}")));

        assertTrue(message(gone).startsWith("the index was removed while it was written: "), message(gone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":{\"status\":403,\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions\"}}}",
                "{\"index\":{\"status\":401,\"error\":{\"type\":\"security_exception\",\"reason\":\"who are you\"}}}",
                "{\"index\":{\"status\":400,\"error\":{\"type\":\"index_closed_exception\",\"reason\":\"closed\"}}}",
            })
    void stopsWhenNoDocumentCouldBeWritten(String item) {
        PenstockException refusal = assertThrows(PenstockException.class, () -> read(1, items(item)));

        assertTrue(message(refusal).startsWith("OpenSearch refuses to write the index: "), message(refusal));
    }

    @Test
    void saysThatWhatIsLackingMustBeGranted() {
        String reason = "no permissions for [indices:data/write/bulk[s]] and User [name=penstock]";
        PenstockException refusal = assertThrows(
                PenstockException.class,
                () -> read(
                        1,
                        items("{\"index\":{\"status\":403,\"error\":{\"type\":\"security_exception\",\"reason\":\""
                                + reason + "\"}}}")));

        assertTrue(message(refusal).contains(reason + ". Grant that to a role of the user; "), message(refusal));
    }

    @Test
    void judgesEachDocumentByItsOwnItem() {
        BulkReply reply = read(
                4,
                items(
                        "{\"index\":{\"status\":200}}",
                        "{\"index\":{\"status\":429,\"error\":{\"type\":\"t\"}}}",
                        "{\"index\":{\"status\":200}}",
                        "{\"index\":{\"status\":400,\"error\":{\"type\":\"t\",\"reason\":\"r\"}}}"));

        assertEquals(List.of("1"), ids(reply.retry()));
        assertEquals(List.of(new Rejection("3", "t: r")), reply.rejected());
    }

    @Test
    void triesDocumentsAgainWhoseItemsAreMissing() {
        assertEquals(
                List.of("1", "2"),
                ids(read(3, items("{\"index\":{\"status\":200}}")).retry()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "<html>", "{\"errors\":true}"})
    void triesEverythingAgainWhenTheAnswerIsNone(String body) {
        assertEquals(List.of("0", "1"), ids(read(2, body).retry()));
    }

    private static BulkReply read(int documents, String body) {
        List<VersionedDocument> sent = IntStream.range(0, documents)
                .mapToObj(i -> new VersionedDocument(String.valueOf(i), 1, null))
                .toList();
        return BulkReply.read(Bulk.split(sent, 1 << 20, 0).get(0), new Reply(200, body));
    }

    private static String items(String... items) {
        return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
    }

    private static List<String> ids(List<VersionedDocument> documents) {
        return documents.stream().map(VersionedDocument::id).toList();
    }
}
