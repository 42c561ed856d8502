package dev.penstock.benchmarks.engine;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets servers come to rest between measurements, so that none pays for what the one before has left to do. */
final class Rest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern MERGES = Pattern.compile("\"merges\"\\s*:\\s*\\{\\s*\"current\"\\s*:\\s*(\\d+)");
    private static final long NEAR = 1 << 20;

    private final OpenSearchServer search;
    private final Changes changes;

    Rest(OpenSearchServer search, Changes changes) {
        this.search = search;
        this.changes = changes;
    }

    /** OpenSearch has on disk what was written, and merges nothing. */
    void ofSearch() throws IOException {
        search.request("POST", "/_all/_refresh", null);
        search.request("POST", "/_all/_flush", null);
        Await.until("OpenSearch merges nothing", LONGEST, () -> !isMerging());
    }

    private boolean isMerging() throws IOException {
        Matcher merges = MERGES.matcher(search.request("GET", "/_stats/merge?filter_path=_all.total", null));
        return merges.find() && Long.parseLong(merges.group(1)) > 0;
    }

    /**
     * The slot of an engine begins near the end of the log. A slot moves when the server logs what runs, every 15 seconds and at
     * a checkpoint; until then the next start reads again what was read before.
     */
    void ofSlot(String slot, EngineProcess engine) throws SQLException {
        changes.execute("CHECKPOINT");
        String behind = "SELECT (pg_current_wal_insert_lsn() - restart_lsn)::bigint FROM pg_replication_slots"
                + " WHERE slot_name = '" + slot + "'";
        Await.until("the slot " + slot + " has moved", LONGEST, () -> {
            engine.ask("durable " + changes.position());
            return changes.number(behind) <= NEAR;
        });
    }
}
