package dev.penstock.runtime.spi;

import java.util.List;

/**
 * The keys that a lookup has found, however many: they are kept by the database and fetched in pages. It shares the connection of
 * the {@link DocumentSource} that opened it, which may build between two pages. Used by one thread.
 */
public interface KeyCursor extends AutoCloseable {

    /**
     * The next keys, in an order that is the same for every cursor.
     *
     * @param most how many at most
     * @return the keys; none when there are no more
     */
    List<DocumentKey> next(int most);

    @Override
    void close();
}
