package dev.penstock.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The commands that ask servers, each with what it needs to get as far as that. */
enum AskingCommand {
    RUN("run --index=users --server-address=off --publication=penstock", true, true),
    CHECK("check --index=users", true, true),
    STATUS("status --server-address=127.0.0.1:1", true, false),
    CHANGES("changes --table=users", true, false),
    EXPLAIN("explain users 1 --index=users", true, false),
    PREVIEW("preview users 1", true, true),
    VERIFY("verify users", true, true),
    INDEXES("indexes", false, true),
    REINDEX("reindex users", false, true),
    SEED("seed users", false, true),
    DLQ_LIST("dlq list", false, true),
    DLQ_RETRY("dlq retry --all", false, true),
    DLQ_DROP("dlq drop --all", false, true),
    DROP("drop --drop-slot --drop-indexes --yes", true, true);

    private final String words;
    private final boolean database;
    private final boolean search;

    AskingCommand(String words, boolean database, boolean search) {
        this.words = words;
        this.database = database;
        this.search = search;
    }

    /** Those that ask PostgreSQL. */
    static Stream<AskingCommand> ofDatabase() {
        return Arrays.stream(values()).filter(command -> command.database);
    }

    /** Those that ask OpenSearch. */
    static Stream<AskingCommand> ofSearch() {
        return Arrays.stream(values()).filter(command -> command.search);
    }

    /** Runs it with the options that it has of these. */
    CommandRun run(List<String> ofDatabase, List<String> ofSearch) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(database ? ofDatabase : List.of());
        all.addAll(search ? ofSearch : List.of());
        return CommandRun.of(all.toArray(String[]::new));
    }
}
