package dev.penstock.benchmarks.capture;

import java.nio.file.Path;

/** Reads slots one after the other, in the JVM it is started in, and says how long each took. */
final class ReaderProcess {

    private ReaderProcess() {}

    /** Takes the kind of the reader, the database, the number of transactions, the folder of states and the slots; writes a line for each slot. */
    public static void main(String[] args) throws Exception {
        Reader reader = Kind.valueOf(args[0]).reader();
        Workload workload = new Workload(args[1], Integer.parseInt(args[2]), Path.of(args[3]));
        for (int i = 4; i < args.length && !System.out.checkError(); i++) {
            System.gc();
            System.out.println(reader.read(workload, args[i]));
        }
        System.exit(0); // whatever threads a reader has left
    }
}
