package dev.penstock.runtime.verify;

import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.verify.Difference.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database makes of a document.
 *
 * @param key its key; null when it has an id that no row can have
 * @param source its JSON, or null when no row counts
 * @param failure why it cannot be built; null when it can
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isSame
record Expected(
        @Nullable DocumentKey key,
        byte @Nullable [] source,
        @Nullable String failure) {

    /** There is no such document. */
    static final Expected NONE = new Expected(null, null, null);

    static Expected of(Document document) {
        return new Expected(document.key(), document.source(), null);
    }

    static Expected failed(DocumentKey key, RuntimeException e) {
        return new Expected(key, null, String.valueOf(e.getMessage()));
    }

    boolean isSame(Expected other) {
        return Arrays.equals(source, other.source) && (failure == null) == (other.failure == null);
    }

    int bytes() {
        return source == null ? 0 : source.length;
    }

    /** What is wrong with what is stored; null when nothing is. */
    @Nullable Difference from(String id, @Nullable StoredDocument stored) {
        if (failure != null) {
            return new Difference(id, Kind.UNBUILDABLE, List.of(failure));
        }
        if (source == null) {
            return stored == null ? null : new Difference(id, Kind.EXTRA, List.of());
        }
        if (stored == null) {
            return new Difference(id, Kind.MISSING, List.of());
        }
        List<String> paths = DocumentTree.differences(source, stored.source());
        return paths.isEmpty() ? null : new Difference(id, Kind.STALE, paths);
    }
}
