package dev.penstock.runtime.server;

import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether engines are well, and why not. */
final class Readiness {

    private Readiness() {}

    /** Why the process should be started again; empty when it is well. An engine that is still to be started is. */
    static List<String> unhealthy(Map<String, EngineStatus> statuses) {
        List<String> reasons = new ArrayList<>();
        statuses.forEach((sink, status) -> {
            if (status.phase() == Phase.STOPPED) {
                reasons.add(of(sink) + "has ended");
            }
        });
        return reasons;
    }

    /**
     * Why what is in the indexes may be old; empty when it is not.
     *
     * @param statuses empty when no engine was started yet
     * @param mostLag how old the oldest commit may be that is not there
     */
    static List<String> unready(Map<String, EngineStatus> statuses, Duration mostLag) {
        List<String> reasons = new ArrayList<>();
        if (statuses.isEmpty()) {
            reasons.add("the engine is starting");
        }
        statuses.forEach((sink, status) -> {
            if (status.phase() != Phase.RUNNING) {
                reasons.add(of(sink) + "does not follow changes: " + StatusJson.word(status.phase()));
            } else if (status.paused()) {
                reasons.add(of(sink) + "is about to pause");
            } else if (status.lag().compareTo(mostLag) > 0) {
                reasons.add(of(sink) + "lags by " + status.lag().toSeconds() + " s, more than " + mostLag.toSeconds());
            }
        });
        return reasons;
    }

    private static String of(String sink) {
        return sink.isEmpty() ? "the engine " : "the engine of sink " + sink + " ";
    }
}
