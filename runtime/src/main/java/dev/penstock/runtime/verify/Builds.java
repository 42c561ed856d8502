package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;

/** Builds documents; one whose rows make its SQL fail is found by halves, and the others are built. Used by one thread. */
final class Builds {

    /** How many bytes a document has at most that is built together with others. */
    private static final long LARGEST = 64 << 10;

    private final IndexDefinition index;
    private final DocumentSource documents;

    Builds(IndexDefinition index, DocumentSource documents) {
        this.index = index;
        this.documents = documents;
    }

    /** The documents of keys, in no order; one for each. */
    List<Expected> of(List<DocumentKey> keys) {
        List<Expected> built = new ArrayList<>();
        if (!keys.isEmpty()) {
            build(keys, built);
        }
        return built;
    }

    /** The documents of a range of about so many rows; rows that do not count are left out. */
    List<Expected> of(KeyRange range, int rows) {
        List<Expected> built = new ArrayList<>();
        build(range, rows, built);
        return built;
    }

    /** Whether a row of the table could have this key. */
    boolean isKey(DocumentKey key) {
        try {
            documents.rangeEnd(index, key, 1);
            return true;
        } catch (PenstockException e) {
            return false; // a value that the column's type does not know
        }
    }

    private void build(List<DocumentKey> keys, List<Expected> built) {
        try {
            add(documents.build(index, keys, keys.size() == 1 ? Long.MAX_VALUE : LARGEST), built);
        } catch (BuildFailedException e) {
            if (keys.size() == 1) {
                built.add(Expected.failed(keys.get(0), e));
                return;
            }
            int middle = keys.size() / 2;
            build(keys.subList(0, middle), built);
            build(keys.subList(middle, keys.size()), built);
        }
    }

    private void build(KeyRange range, int rows, List<Expected> built) {
        try {
            add(documents.build(index, range, LARGEST), built);
        } catch (BuildFailedException e) {
            int half = rows / 2;
            DocumentKey middle = documents.rangeEnd(index, range.after(), Math.max(1, half));
            DocumentKey last = range.upTo();
            if (half > 0 && middle == null) {
                build(range, half, built);
            } else if (half == 0 && (middle == null || middle.equals(last))) {
                if (middle != null) {
                    built.add(Expected.failed(middle, e));
                }
            } else if (middle != null) {
                build(new KeyRange(range.after(), middle, range.most()), half, built);
                build(new KeyRange(middle, last, range.most()), half, built);
            }
        }
    }

    private void add(Build some, List<Expected> built) {
        some.documents().forEach(document -> built.add(Expected.of(document)));
        some.tooLarge().forEach(document -> build(List.of(document.key()), built));
    }
}
