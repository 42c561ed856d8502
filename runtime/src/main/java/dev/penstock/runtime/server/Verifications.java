package dev.penstock.runtime.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.server.PenstockServer.Verifying;
import dev.penstock.runtime.verify.Difference;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyReport;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Comparisons in the background, of each index one at a time. What came of the last is kept. Thread-safe. */
final class Verifications implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** The first of those that differ are named. */
    private static final int MOST_NAMED = 100;

    private final Verifying verifying;
    private final Map<Subject, Job> jobs = new HashMap<>();

    Verifications(Verifying verifying) {
        this.verifying = verifying;
    }

    /** Begins to compare an index; false when that is being done. */
    synchronized boolean start(String sink, String index, boolean repair) {
        Subject subject = new Subject(sink, index);
        Job before = jobs.get(subject);
        if (before != null && before.isRunning()) {
            return false;
        }
        Job job = new Job(subject, repair);
        jobs.put(subject, job);
        job.thread.start();
        return true;
    }

    /** How the last comparison of an index goes, or has gone; null when there was none. */
    synchronized @Nullable ObjectNode state(String sink, String index) {
        Job job = jobs.get(new Subject(sink, index));
        return job == null ? null : job.json();
    }

    @Override
    public void close() {
        List<Job> all;
        synchronized (this) {
            all = List.copyOf(jobs.values());
        }
        all.forEach(job -> job.thread.interrupt());
        try {
            for (Job job : all) {
                job.thread.join(FAREWELL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Subject(String sink, String index) {}

    /** One comparison. */
    private final class Job {

        private final Subject subject;
        private final boolean repair;
        private final Instant started = Instant.now();
        private final Thread thread;
        private volatile @Nullable Instant ended;
        private volatile @Nullable VerifyReport report;
        private volatile String error = "";

        private Job(Subject subject, boolean repair) {
            this.subject = subject;
            this.repair = repair;
            this.thread = new Thread(this::run, "penstock-verify");
            thread.setDaemon(true);
        }

        private boolean isRunning() {
            return ended == null;
        }

        private void run() {
            try (Verification verification = verifying.of(subject.sink(), subject.index(), repair)) {
                report = verification.run();
            } catch (InterruptedException e) {
                error = "it was ended together with the engine";
            } catch (RuntimeException e) {
                LOG.warn("index {} could not be compared: {}", subject.index(), e.getMessage());
                error = String.valueOf(e.getMessage());
            } finally {
                ended = Instant.now();
            }
        }

        private ObjectNode json() {
            Instant end = ended;
            VerifyReport its = report;
            String state = end == null ? "running" : its == null ? "failed" : "done";
            ObjectNode json = Reply.object()
                    .put("sink", subject.sink())
                    .put("index", subject.index())
                    .put("repair", repair)
                    .put("state", state)
                    .put("started", started.toString())
                    .put("ended", end == null ? null : end.toString());
            if (end != null && its == null) {
                json.put("error", error);
            }
            if (end != null && its != null) {
                putReport(json, its, repair);
            }
            return json;
        }
    }

    static void putReport(ObjectNode json, VerifyReport report, boolean repair) {
        json.put("generation", report.generation().physicalName())
                .put("compared", report.compared())
                .put("different", report.found().size())
                .put("remaining", report.remaining().size());
        name(json.putArray("differences"), repair ? report.remaining() : report.found());
    }

    private static void name(ArrayNode array, List<Difference> differences) {
        for (Difference difference : differences.subList(0, Math.min(MOST_NAMED, differences.size()))) {
            ObjectNode one =
                    array.addObject().put("id", difference.id()).put("kind", StatusJson.word(difference.kind()));
            difference.details().forEach(one.putArray("details")::add);
        }
    }
}
