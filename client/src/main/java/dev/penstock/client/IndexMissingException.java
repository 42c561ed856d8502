package dev.penstock.client;

import org.jspecify.annotations.Nullable;

/**
 * There is no index with documents of the definition that this program was compiled with: no engine has made it, it is not yet
 * seeded, or newer engines have retired it.
 */
public final class IndexMissingException extends SearchException {

    private static final long serialVersionUID = 1L;

    private final String alias;

    IndexMissingException(String alias, @Nullable Throwable cause) {
        super(
                "there is no index " + alias
                        + ", which has the documents of the records that this program was compiled with."
                        + " Run an engine with the same records, and wait until it has seeded the index;"
                        + " and see that the prefix of the names is the engine's",
                cause);
        this.alias = alias;
    }

    /** The alias that leads to the documents of that definition. */
    public String alias() {
        return alias;
    }
}
