package dev.penstock.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * What runs in the JVM that an {@link OpenSearchServer} is in: one node, until the parent's pipe says otherwise.
 *
 * <p>A line on standard input ends the node in order. The end of standard input means that the parent is dead: then this
 * JVM halts at once, and removes its files if they are temporary. So no node outlives its test, even after kill -9.
 */
interface NodeProgram extends Closeable {

    /**
     * Starts the node, and returns when it is there.
     *
     * @param directory for its files
     * @param port of its HTTP API
     */
    void start(Path directory, int port) throws Exception;

    /** Ends the node in order. */
    @Override
    void close() throws IOException;

    /**
     * The whole life of the JVM.
     *
     * @param arguments the directory for the node's files, its HTTP port, and whether the files are temporary
     */
    static void run(String[] arguments, NodeProgram node) {
        Path directory = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        boolean temporary = Boolean.parseBoolean(arguments[2]);
        // Before the node starts, so that a parent which dies meanwhile is noticed too. It also keeps the JVM alive:
        // the
        // node's own threads are daemons.
        Thread parent = new Thread(() -> obey(System.in, node, directory, temporary), "parent");
        parent.start();
        try {
            node.start(directory, port);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void obey(InputStream parent, NodeProgram node, Path directory, boolean temporary) {
        int status = 0;
        try {
            if (parent.read() >= 0) {
                node.close();
            } else if (temporary) {
                Directories.delete(directory);
            }
        } catch (IOException e) {
            System.err.println("The end of the node failed: " + e);
            status = 1;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
