package dev.penstock.benchmarks.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The mass indexer of Hibernate Search, built by a module of its own, on a class path of its own.
 *
 * @param classPath what it runs with
 */
record Peer(String classPath) {

    /** The index that it fills, by the name that it expects. */
    static final String INDEX = "hibernate_orders-000001";

    /** What it adds to each document. */
    static final String FIELD = "\"_entity_type\": {\"type\": \"keyword\", \"index\": false},";

    private static final String MAIN = "dev.penstock.benchmarks.massindexer.MassIndexerMain";

    /** The peer that was built in a folder; without one when it was not. */
    static List<Peer> in(Path target) throws IOException {
        Path libraries = target.resolve("class-path");
        return Files.exists(libraries)
                ? List.of(new Peer(target.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(libraries).strip()))
                : List.of();
    }

    /** The definition of its index, with the aliases that it works through. */
    static String definition(String mappingAndSettings) {
        return "{\"aliases\": {\"hibernate_orders-write\": {\"is_write_index\": true}, \"hibernate_orders-read\": {}}, "
                + mappingAndSettings + "}";
    }

    /** Fills its index, and returns how many seconds that took. */
    double index(String databaseUrl, String searchUrl) throws IOException, InterruptedException {
        return EngineProcess.nanos(
                        EngineProcess.java(MAIN, classPath, List.of("-Xlog:disable"), List.of(databaseUrl, searchUrl)))[
                        0]
                / 1e9;
    }
}
