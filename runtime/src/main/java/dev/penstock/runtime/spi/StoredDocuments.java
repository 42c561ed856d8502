package dev.penstock.runtime.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a sink as its readers find them, for a sink that can be asked. Thread-safe.
 *
 * <p>Every method throws as those of {@link DocumentSink} do.
 */
public interface StoredDocuments {

    /** The generation that readers of an index see, or null when they see none. */
    @Nullable Generation visible(String index);

    /** A generation as it is in the sink, whether readers see it or not; null when it is not there. */
    @Nullable StoredGeneration generation(Generation generation);

    /** Lets readers of an index find everything that was written before the call. */
    void refresh(String index);

    /**
     * Documents of the generation that readers see; what is not there is left out.
     *
     * @param ids up to some thousands, none twice
     */
    List<StoredDocument> read(String index, List<String> ids);

    /**
     * Gives the ids of all documents that readers find, page by page in no order, as they were when the call began.
     *
     * @param slice which part of them, from 0
     * @param slices how many parts there are; together they hold each id once
     * @param most how many ids a page has at most, up to 10000; it must be worked off within some minutes, or the
     *     scan may be lost
     * @throws InterruptedException when what is done with a page does
     */
    void scan(String index, int slice, int slices, int most, IdPages pages) throws InterruptedException;

    /** What is done with ids. */
    interface IdPages {

        /** Takes the ids of a page. */
        void take(List<String> ids) throws InterruptedException;
    }
}
