package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.PenstockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of a document that cannot be built, or that the sink will never take. Thread-safe. */
final class Rejections {

    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

    private final FailurePolicy policy;
    private final EngineListener listener;

    Rejections(FailurePolicy policy, EngineListener listener) {
        this.policy = policy;
        this.listener = listener;
    }

    /** The rows of a document make its SQL fail. */
    void notBuilt(TrackedIndex index, String id, String reason) {
        reject(index, id, reason, "the document " + id + " of index " + index.name() + " cannot be built: " + reason);
    }

    /** The sink will never take a document. */
    void notTaken(TrackedIndex index, String id, String reason) {
        reject(index, id, reason, "index " + index.name() + " rejects the document " + id + ": " + reason);
    }

    private void reject(TrackedIndex index, String id, String reason, String what) {
        if (policy == FailurePolicy.STOP) {
            throw new PenstockException(
                    what,
                    "Mend the row or the record and start again, which goes on where it was; or leave such documents out"
                            + " with --on-rejection=skip.");
        }
        LOG.error("{}; left out", what);
        index.skipped.increment();
        listener.onSkipped(index.name(), id, reason);
    }
}
