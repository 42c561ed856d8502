package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where documents go. Thread-safe.
 *
 * <p>Its promises: a document that was written is durable, and of two writes of the same id in one generation the one with
 * the higher version stays, whatever order they arrive in; of two with the same version, the later one. That holds for
 * deletes too, for at least as long as a write may be on its way: four times the age at which the engine gives a build up.
 *
 * <p>Every method throws {@link SinkUnavailableException} when the sink cannot be reached, and
 * {@link PenstockException} when trying again cannot help. {@link #write} throws {@link GenerationLostException} when somebody
 * has removed the generation; what was lost with it is built anew.
 */
public interface DocumentSink extends AutoCloseable {

    /**
     * How long a write may take before it is given up. Deletes are remembered four times as long, so that no write which
     * comes late brings a deleted document back.
     */
    Duration longestWrite();

    /** Makes sure that the sink can be used, and gets it ready for {@link #readMemory} and {@link #writeMemory}. */
    void open();

    /** What was remembered under a name, or null. */
    @Nullable String readMemory(String name);

    /**
     * The names under which something is remembered, in alphabetical order.
     *
     * @throws PenstockException when this sink cannot tell
     */
    default List<String> memoryNames() {
        throw new PenstockException("this sink cannot tell what it remembers", "Ask one that can, such as OpenSearch.");
    }

    /**
     * Remembers a JSON text under a name; it is durable when the call returns.
     *
     * @throws MemoryChangedException when what is there is not what this sink has read or written last
     */
    void writeMemory(String name, String json);

    /**
     * Makes a new, empty generation. Readers do not see it yet.
     *
     * @param after the number that its own is above; it is above those of all generations that are there, too
     */
    Generation create(IndexDefinition definition, int after);

    /**
     * Gets a generation ready that was made earlier; false when somebody has removed it.
     *
     * @throws PenstockException when it is there and cannot be written: it was closed, say
     */
    boolean reopen(Generation generation);

    /**
     * Changes a generation that was made for a definition so that it is as if it had been made for another, whose documents are the
     * same; false when it must be built anew for that.
     */
    default boolean adapt(Generation generation, IndexDefinition from, IndexDefinition to) {
        return false;
    }

    /**
     * Lets readers see these generations from one moment to the next, and removes earlier ones that are none of them. Does
     * nothing when that is so already.
     */
    void show(Shown shown);

    /** Removes a generation that readers do not see; does nothing when it is not there any more. */
    void remove(Generation generation);

    /**
     * Writes documents, once: nothing is tried again here.
     *
     * @return what became of each; when the call throws, any of them may or may not have been written
     */
    WriteReport write(Generation generation, List<VersionedDocument> documents);

    /**
     * Throws what the sink has noticed by itself and what ends the session, if there is such a thing. Asks nobody: it is
     * called several times a second.
     *
     * @throws GenerationLostException when a generation that was made or reopened is not there any more
     */
    default void check() {}

    /**
     * Finds out whether an engine could keep these indexes here: whether the sink answers, takes their documents, and allows what it
     * takes. May be called without {@link #open}, and beside a running engine; leaves nothing behind.
     *
     * @return what was found, at least one; what is wrong is told, not thrown
     */
    default List<Verdict> inspect(List<IndexDefinition> definitions) {
        return List.of(Verdict.skipped("sink", "there is nothing to look at before it is used", ""));
    }

    /** Where dead letters are kept beside the documents; null when this sink keeps none. */
    default @Nullable DeadLetters deadLetters() {
        return null;
    }

    /** The documents as readers find them; null when the sink cannot be asked for them. */
    default @Nullable StoredDocuments stored() {
        return null;
    }

    /** What takes away what was left here by a deployment that is over; null when there is nothing to take away. */
    default @Nullable SinkRetirement retirement() {
        return null;
    }

    @Override
    void close();
}
