package dev.penstock.runtime.verify;

import dev.penstock.runtime.spi.Generation;
import java.util.List;

/**
 * What a comparison has found.
 *
 * @param generation the generation that readers see
 * @param compared how many documents the database has for it
 * @param found what differed, in the order of ids
 * @param remaining what of it differs still: without repair, all of it
 */
public record VerifyReport(Generation generation, long compared, List<Difference> found, List<Difference> remaining) {

    /** Copies the lists, so that the report can never change. */
    public VerifyReport {
        found = List.copyOf(found);
        remaining = List.copyOf(remaining);
    }
}
