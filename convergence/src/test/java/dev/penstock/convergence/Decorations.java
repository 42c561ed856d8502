package dev.penstock.convergence;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeSource;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stands before source and sink of an engine: stages what a scenario needs (writes that are held up, or refused once), the same
 * with and without a mutation; and carries mutations out that show at the SPI.
 */
final class Decorations {

    /** {@link Stage.Act#BUSY_AT_TIMES} refuses one document in so many. */
    private static final int ONE_IN = 40;

    /** {@link Stage.Act#LATE_AT_TIMES} holds up one write in so many, for milliseconds up to so many. */
    private static final int ONE_WRITE_IN = 8;

    private static final int LATEST_MILLIS = 600;

    /** How long a write takes that nobody waits for. */
    private static final Duration LATER = Duration.ofMillis(100);

    private final Mutation mutation;
    private final Stage stage;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private int indexesToSeed;
    private volatile WalPosition slotBegins;

    Decorations(Mutation mutation, Stage stage, int indexes) {
        this.mutation = mutation;
        this.stage = stage;
        this.indexesToSeed = indexes;
        this.slotBegins =
                new WalPosition(mutation == Mutation.SEEDED_BEFORE_THE_SLOT && !stage.hasSlot() ? Long.MAX_VALUE : 0);
    }

    DocumentSink sink(DocumentSink sink) {
        return before(DocumentSink.class, sink, (method, arguments, call) -> switch (method) {
            case "write" -> write(sink, (Generation) arguments[0], documents(arguments[1]));
            case "show" -> {
                activating();
                yield call.go();
            }
            default -> call.go();
        });
    }

    Source source(Source source) {
        return before(Source.class, source, (method, arguments, call) -> {
            Object answer = call.go();
            return answer instanceof SourceSession session ? session(session) : answer;
        });
    }

    private SourceSession session(SourceSession session) {
        ChangeSource changes = changes(session.changes());
        return before(
                SourceSession.class,
                session,
                (method, arguments, call) -> method.equals("changes") ? changes : call.go());
    }

    private ChangeSource changes(ChangeSource changes) {
        WalPosition[] transaction = {WalPosition.START};
        return before(ChangeSource.class, changes, (method, arguments, call) -> {
            Object answer = call.go();
            if (answer instanceof ChangeEvent.Begin begin) {
                transaction[0] = begin.commitPosition();
            }
            return answer instanceof ChangeEvent event ? mutated(event, transaction[0]) : answer;
        });
    }

    private @Nullable ChangeEvent mutated(ChangeEvent event, WalPosition transaction) {
        if (event instanceof ChangeEvent.RowChange change) {
            if (transaction.isBefore(slotBegins)) {
                return null;
            }
            return mutation == Mutation.OLD_IMAGES_IGNORED
                    ? new ChangeEvent.RowChange(change.table(), null, change.after())
                    : change;
        }
        return event instanceof ChangeEvent.TableTruncated && mutation == Mutation.TRUNCATE_IGNORED ? null : event;
    }

    /** The slot of {@link Mutation#SEEDED_BEFORE_THE_SLOT} begins when the last index is about to be whole. */
    private synchronized void activating() {
        stage.holdActivation();
        if (--indexesToSeed == 0 && mutation == Mutation.SEEDED_BEFORE_THE_SLOT) {
            slotBegins = stage.logEnd();
        }
    }

    private WriteReport write(DocumentSink sink, Generation generation, List<VersionedDocument> documents) {
        if (mutation == Mutation.CONFIRMED_BEFORE_FLUSH) {
            Thread later = new Thread(
                    () -> {
                        LockSupport.parkNanos(LATER.toNanos());
                        heldWrite(sink, generation, documents);
                    },
                    "later");
            later.setDaemon(true);
            later.start();
            return WriteReport.WRITTEN;
        }
        return heldWrite(sink, generation, documents);
    }

    private WriteReport heldWrite(DocumentSink sink, Generation generation, List<VersionedDocument> documents) {
        if (documents.stream().anyMatch(Decorations::isMarked)) {
            stage.holdWrite();
        }
        if (stage.has(Stage.Act.LATE_AT_TIMES)) {
            LockSupport.parkNanos(Duration.ofMillis(late(documents)).toNanos());
        }
        List<VersionedDocument> sent = new ArrayList<>();
        List<VersionedDocument> busy = new ArrayList<>();
        List<WriteReport.Rejection> rejected = new ArrayList<>();
        for (VersionedDocument document : documents) {
            if (isMarked(document) && stage.has(Stage.Act.MARKED_REJECTED)) {
                rejected.add(new WriteReport.Rejection(document.id(), "it is marked"));
            } else if (isRefusedOnce(document) && refused.add(document.id() + " " + document.version())) {
                busy.add(document);
            } else {
                sent.add(mutated(document));
            }
        }
        WriteReport report = sent.isEmpty() ? WriteReport.WRITTEN : sink.write(generation, sent);
        busy.addAll(report.retry());
        rejected.addAll(report.rejected());
        return new WriteReport(mutation == Mutation.RETRY_DROPPED ? List.of() : busy, rejected);
    }

    /** How many milliseconds late a write is; the same whenever it is made again. */
    private static int late(List<VersionedDocument> documents) {
        VersionedDocument first = documents.get(0);
        int chance = Math.floorMod(Objects.hash(first.id(), first.version()), ONE_WRITE_IN * LATEST_MILLIS);
        return chance < LATEST_MILLIS ? chance : 0;
    }

    private VersionedDocument mutated(VersionedDocument document) {
        return mutation == Mutation.VERSIONS_OFF
                ? new VersionedDocument(document.id(), 1, document.source())
                : document;
    }

    private boolean isRefusedOnce(VersionedDocument document) {
        return (stage.has(Stage.Act.WRITES_REFUSED_ONCE) && isMarked(document))
                || (stage.has(Stage.Act.BUSY_AT_TIMES)
                        && Objects.hash(document.id(), document.version()) % ONE_IN == 0);
    }

    /** Whether it is one of those that a scenario is about. */
    private static boolean isMarked(VersionedDocument document) {
        byte[] source = document.source();
        return source != null && new String(source, StandardCharsets.UTF_8).contains(Stage.MARK);
    }

    private static List<VersionedDocument> documents(Object argument) {
        List<VersionedDocument> documents = new ArrayList<>();
        ((List<?>) argument).forEach(one -> documents.add((VersionedDocument) one));
        return documents;
    }

    /** Stands before every method of an interface, those that come later too. */
    private static <T> T before(Class<T> type, T target, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] given = Objects.requireNonNullElse(arguments, new Object[0]);
                    return interception.of(method.getName(), given, () -> {
                        try {
                            return method.invoke(target, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
                }));
    }

    private interface Interception {
        @Nullable Object of(String method, Object[] arguments, Call call) throws Throwable;
    }

    private interface Call {
        @Nullable Object go() throws Throwable;
    }
}
