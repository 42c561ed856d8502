package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DocumentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * Looks every two seconds, while there are dead letters, for those that somebody wants tried again, and for what others have
 * dropped. It has a thread of its own; {@link #giveTo} is called by that of the loop.
 */
final class LetterWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final @Nullable LetterBox letters;
    private final List<TrackedIndex> indexes;
    private final ReleasedPosition released;
    private final BlockingQueue<Request> requests = new SynchronousQueue<>();
    private final Map<TrackedIndex, Integer> reviewed = new HashMap<>();

    /** How often those had failed that were given away, by index and id. */
    private Map<String, Integer> given = new HashMap<>();

    private final Thread thread = new Thread(this::run, "penstock-letters");
    private volatile @Nullable RuntimeException failure;

    /**
     * Watches the indexes whose documents get letters.
     *
     * @param letters null when there are none
     */
    LetterWatch(
            @Nullable LetterBox letters, List<TrackedIndex> indexes, EngineOptions options, ReleasedPosition released) {
        this.letters = letters;
        this.indexes = indexes.stream()
                .filter(index -> options.failure(index.name()) == FailurePolicy.DEAD_LETTER)
                .toList();
        this.released = released;
        thread.setDaemon(true);
    }

    /** Begins to look, if there is anything to look for. */
    void start() {
        LetterBox some = letters;
        if (some != null && !indexes.isEmpty()) {
            thread.start();
        }
    }

    /**
     * Adds documents to a batch that are to be tried again, if there are any. The batch claims the position that was released
     * last, as a range of seeding does: nothing of it has been built yet, so each build will have seen that.
     */
    void giveTo(Batch batch) {
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        Request request = requests.poll();
        if (request != null) {
            batch.begin(WalPosition.max(released.get(), request.index().truncatedAt()));
            request.keys().forEach(key -> batch.add(request.index(), key));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(EVERY.toMillis()); // not at all, if it was never started
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                look(Objects.requireNonNull(letters));
                Backoff.pause(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the session is being closed
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            failure = new IllegalStateException("a thread of the engine failed: " + e, e);
        }
    }

    private void look(LetterBox box) throws InterruptedException {
        Map<String, Integer> asked = new HashMap<>();
        for (TrackedIndex index : indexes) {
            if (!box.known(index).isEmpty()) {
                giveAsked(box, index, asked);
                review(box, index);
            }
        }
        given = asked;
    }

    private void giveAsked(LetterBox box, TrackedIndex index, Map<String, Integer> asked) throws InterruptedException {
        DeadLetter last = null;
        do {
            List<DeadLetter> page = box.asked(index, last);
            List<DocumentKey> keys = new ArrayList<>();
            for (DeadLetter letter : page) {
                String name = index.name() + "/" + letter.id();
                if (!Integer.valueOf(letter.attempts()).equals(given.get(name))) {
                    keys.add(letter.key());
                }
                asked.put(name, letter.attempts());
            }
            if (!keys.isEmpty()) {
                requests.put(new Request(index, keys));
            }
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (last != null);
    }

    /** Once when a generation has become whole, and whenever somebody else has dropped letters. */
    private void review(LetterBox box, TrackedIndex index) throws InterruptedException {
        int whole = index.isSeeded() ? index.generation().number() : 0;
        boolean isNew = whole > 0 && reviewed.getOrDefault(index, 0) != whole;
        if (isNew || box.isOutdated(index)) {
            box.review(index);
            reviewed.put(index, whole);
        }
    }

    private record Request(TrackedIndex index, List<DocumentKey> keys) {}
}
