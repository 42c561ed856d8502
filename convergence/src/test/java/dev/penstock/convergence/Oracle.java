package dev.penstock.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;

/**
 * Says which documents the rows should make. It is written by hand, shares nothing with the processor and its SQL, and reads
 * as naively as it can: a second opinion.
 */
interface Oracle {

    /** Every document of an index by its id. */
    SortedMap<String, JsonNode> documents(String index, Tables tables);
}
