package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of documents that cannot be built, or that the sink will never take. What it was told is dealt with
 * when it returns: a dead letter is durable then. Thread-safe.
 */
final class Rejections {

    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

    private final Function<String, FailurePolicy> policies;
    private final EngineListener listener;
    private final @Nullable LetterBox letters;

    /** One policy for all, in a sink without letters. */
    Rejections(FailurePolicy policy, EngineListener listener) {
        this.policies = index -> policy;
        this.listener = listener;
        this.letters = null;
    }

    /**
     * The policies of an engine.
     *
     * @param letters null when the sink keeps none
     */
    Rejections(EngineOptions options, @Nullable LetterBox letters) {
        this.policies = options::failure;
        this.listener = options.listener();
        this.letters = letters;
    }

    /** Gets a sink ready for the letters that the policies ask for. */
    static void open(EngineOptions options, DocumentSink sink) {
        DeadLetters letters = sink.deadLetters();
        if (letters != null
                && options.definitions().stream()
                        .anyMatch(definition -> options.failure(definition.name()) == FailurePolicy.DEAD_LETTER)) {
            letters.open();
        }
    }

    /**
     * Some of these cannot be built, and it is to be found out which.
     *
     * @return whether even a single one is to be built once more
     */
    boolean suspect(TrackedIndex index, List<DocumentKey> keys) {
        LetterIds known = known(index);
        if (known == null) {
            return false;
        }
        known.suspect(ids(keys));
        return !ids(keys).stream().allMatch(known::has);
    }

    /**
     * The rows of some documents make their SQL fail.
     *
     * @param version what the builds have seen at least
     * @param suspects those that were {@linkplain #suspect suspected}, which is over now
     * @param reasons why, of each that has failed
     */
    void notBuilt(TrackedIndex index, WalPosition version, List<DocumentKey> suspects, Map<DocumentKey, String> reasons)
            throws InterruptedException {
        reject(
                index,
                version,
                reasons,
                (id, reason) -> "the document " + id + " of index " + index.name() + " cannot be built: " + reason);
        LetterIds known = known(index);
        if (known != null) {
            known.release(ids(suspects));
        }
    }

    /**
     * The sink has answered to a write.
     *
     * @param keys of what was sent, and perhaps of others, by id
     * @return what is to be sent again: what the sink could not take now; and what it has refused for the first time, which is
     *     to be built anew
     */
    List<VersionedDocument> answered(
            TrackedIndex index,
            WalPosition version,
            List<VersionedDocument> sent,
            Map<String, DocumentKey> keys,
            WriteReport report)
            throws InterruptedException {
        Map<String, String> refused = new LinkedHashMap<>();
        report.rejected().forEach(rejection -> refused.put(rejection.id(), rejection.reason()));
        List<VersionedDocument> again = new ArrayList<>(report.retry());
        LetterIds known = known(index);
        for (VersionedDocument document : sent) {
            if (known != null && refused.containsKey(document.id()) && known.doubts(document.id(), version)) {
                refused.remove(document.id());
                again.add(document);
            }
        }
        Map<DocumentKey, String> reasons = new LinkedHashMap<>();
        refused.forEach((id, reason) -> reasons.put(Objects.requireNonNull(keys.get(id)), reason));
        reject(
                index,
                version,
                reasons,
                (id, reason) -> "index " + index.name() + " rejects the document " + id + ": " + reason);
        if (letters != null && index.isCurrent() && !letters.known(index).isEmpty()) {
            Set<String> written = new HashSet<>();
            sent.forEach(document -> written.add(document.id()));
            again.forEach(document -> written.remove(document.id()));
            written.removeAll(refused.keySet());
            letters.well(index, version, written);
        }
        return again;
    }

    private void reject(
            TrackedIndex index, WalPosition version, Map<DocumentKey, String> reasons, BinaryOperator<String> told)
            throws InterruptedException {
        if (reasons.isEmpty()) {
            return;
        }
        Map.Entry<DocumentKey, String> first = reasons.entrySet().iterator().next();
        String what = told.apply(first.getKey().id(), first.getValue());
        switch (policy(index)) {
            case STOP ->
                throw new PenstockException(
                        what,
                        "Mend the row or the record and start again, which goes on where it was; or leave such documents out"
                                + " with --on-rejection=skip.");
            case SKIP -> {
                LOG.error("{}; left out{}", what, others(reasons.size() - 1));
                index.lacks();
                index.skipped.add(reasons.size());
                reasons.forEach((key, reason) -> listener.onSkipped(index.name(), key.id(), reason));
            }
            case DEAD_LETTER -> {
                List<DeadLetter> put = Objects.requireNonNull(letters).put(index, version, reasons);
                LOG.error("{}; it has a dead letter now{}", what, others(reasons.size() - 1));
                index.lacks();
                put.forEach(listener::onDeadLetter);
            }
        }
    }

    private static String others(int count) {
        return count == 0 ? "" : ", and so have " + count + " others";
    }

    /** What is known of letters, where new ones are put. */
    private @Nullable LetterIds known(TrackedIndex index) {
        return letters == null || policy(index) != FailurePolicy.DEAD_LETTER ? null : letters.known(index);
    }

    /** The policy is for the generation that is wanted: another that is kept fresh beside it is soon gone, and holds nothing up. */
    private FailurePolicy policy(TrackedIndex index) {
        return index.isCurrent() ? Objects.requireNonNull(policies.apply(index.name())) : FailurePolicy.SKIP;
    }

    private static List<String> ids(List<DocumentKey> keys) {
        return keys.stream().map(DocumentKey::id).toList();
    }
}
