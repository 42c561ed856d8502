package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is said of answers. */
class ReplyTest {

    @Test
    void whatOpenSearch3KeepsBehindAnErrorIsSaidToo() {
        Reply reply = new Reply(400, """
                {"error": {"type": "illegal_argument_exception", "reason": "Failed to build analyzers: [words]",
                  "suppressed": [{"type": "illegal_argument_exception", "reason": "no tokenizer [icu_tokenizer]"}]},
                 "status": 400}""");

        assertEquals("status 400, Failed to build analyzers: [words]: no tokenizer [icu_tokenizer]", reply.reason());
    }

    @Test
    void anErrorThatIsOnlyATextIsSaid() {
        Reply reply = new Reply(400, """
                {"error": "no handler found for uri [/users/_delete_by_query] and method [POST]"}""");

        assertEquals(
                "status 400, no handler found for uri [/users/_delete_by_query] and method [POST]", reply.reason());
    }

    @Test
    void whatAShardRefusesIsSaidToo() {
        Reply reply = new Reply(403, """
                {"_shards": {"total": 1, "successful": 0, "failed": 1, "failures": [{"shard": 0, "index": "users",
                  "status": "FORBIDDEN", "reason": {"type": "security_exception",
                    "reason": "no permissions for [indices:admin/refresh[s]] and User [name=penstock]"}}]}}""");

        assertEquals(
                "status 403, no permissions for [indices:admin/refresh[s]] and User [name=penstock]", reply.reason());
    }

    @Test
    void anAnswerThatIsNoJsonHasNothingButItsStatus() {
        assertEquals("status 502", new Reply(502, "<html>").reason());
    }
}
