package dev.penstock.runtime.cli;

import dev.penstock.runtime.engine.RequestProgress;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a command that asks an engine to do something with an index: whether it waits, and for whom it tells of it. */
final class AskedWorkOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--no-wait",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_NO_WAIT:-false}",
            description = "Only ask for it. Variable: PENSTOCK_NO_WAIT.")
    private boolean withoutWaiting;

    @Mixin
    private JsonOption json = new JsonOption();

    /**
     * Waits for what was asked for, if it is to be waited for, and tells of it.
     *
     * @param asked what that is, in the past
     * @param until what it is waited for
     * @param look asks how far it is
     * @param done what has come of it; {@code %s} is the physical index
     */
    void follow(
            String index,
            String asked,
            String until,
            Supplier<@Nullable RequestProgress> look,
            String done,
            OpenSearchSink sink)
            throws InterruptedException {
        String generation = null;
        if (withoutWaiting) {
            say(asked);
        } else {
            say(asked + "; waiting " + until + ", which Ctrl-C ends, and not the work");
            generation = new AskedWork(index, look, sink, lines()).await();
            say(done.formatted(generation));
        }
        if (json.isAsked()) {
            JsonOption.print(
                    JsonOption.object()
                            .put("index", index)
                            .put("done", generation != null)
                            .put("generation", generation),
                    command.commandLine().getOut());
        }
    }

    /** Of people; machines have standard output for themselves. */
    private PrintWriter lines() {
        return json.isAsked()
                ? command.commandLine().getErr()
                : command.commandLine().getOut();
    }

    private void say(String line) {
        PrintWriter out = lines();
        out.println(line);
        out.flush();
    }
}
