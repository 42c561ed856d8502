package dev.penstock.benchmarks.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The mass indexer of Hibernate Search, built by a module of its own, on a class path of its own.
 *
 * @param name what it is called in the results
 * @param classPath what it runs with
 * @param options of its JVM
 * @param tuning threads that load, orders that each loads at once, keys that are fetched at once, documents in a bulk request
 */
record Peer(String name, String classPath, List<String> options, List<String> tuning) {

    /** The index that it fills, by the name that it expects. */
    static final String INDEX = "hibernate_orders-000001";

    /** What it adds to each document. */
    static final String FIELD = "\"_entity_type\": {\"type\": \"keyword\", \"index\": false},";

    /** Those of the example "tuned MassIndexer" in its documentation; a bulk request as it is by default. */
    private static final List<String> DOCUMENTED = List.of("12", "25", "150", "100");

    /** What was best on two cores. */
    private static final List<String> LARGE_BATCHES = List.of("2", "1000", "10000", "1000");

    private static final List<String> SAME_HEAP = List.of("-Xmx128m", "-Xlog:disable");
    private static final List<String> ANY_HEAP = List.of("-Xlog:disable");

    private static final String MAIN = "dev.penstock.benchmarks.massindexer.MassIndexerMain";

    /** Those that were built in a folder, that which the engine must be ahead of first; none when nothing was. */
    static List<Peer> in(Path target) throws IOException {
        Path libraries = target.resolve("class-path");
        if (!Files.exists(libraries)) {
            return List.of();
        }
        String path = target.resolve("classes")
                + File.pathSeparator
                + Files.readString(libraries).strip();
        return List.of(
                new Peer("  Hibernate Search, tuned as documented, 128 MB", path, SAME_HEAP, DOCUMENTED),
                new Peer("  Hibernate Search, tuned as documented, any heap", path, ANY_HEAP, DOCUMENTED),
                new Peer("  Hibernate Search, batches of 1,000, any heap", path, ANY_HEAP, LARGE_BATCHES));
    }

    /** The definition of its index, with the aliases that it works through. */
    static String definition(String mappingAndSettings) {
        return "{\"aliases\": {\"hibernate_orders-write\": {\"is_write_index\": true}, \"hibernate_orders-read\": {}}, "
                + mappingAndSettings + "}";
    }

    /** Fills its index, and returns how many seconds that took. */
    double index(String databaseUrl, String searchUrl) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(databaseUrl, searchUrl));
        arguments.addAll(tuning);
        return EngineProcess.nanos(EngineProcess.java(MAIN, classPath, options, arguments))[0] / 1e9;
    }
}
