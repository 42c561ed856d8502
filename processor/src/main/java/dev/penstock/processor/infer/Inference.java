package dev.penstock.processor.infer;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placements;

/** Fills in what the catalog tells. */
public final class Inference {

    private Inference() {}

    /** The declarations with all that can be inferred. Each step stands on those before it. */
    public static Declarations complete(Declarations declarations, Catalog catalog) {
        Declarations withTables = TableInference.complete(declarations, catalog);
        Declarations withKeys = KeyInference.complete(withTables, catalog);
        Declarations withJoins = new JoinInference(withKeys, catalog).complete(withKeys, Placements.of(withKeys));
        Declarations withTypes = new KeyTypeInference(withJoins, catalog).complete(withJoins, Placements.of(withJoins));
        return new NullnessInference(catalog).complete(withTypes, Placements.of(withTypes));
    }
}
