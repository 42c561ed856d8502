package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database, version 14 or later, read through a logical replication slot and SQL. Immutable but for what it
 * remembers of its last session; sessions are opened by one thread.
 */
public final class PostgresSource implements Source {

    private static final Pattern SLOT_NAME = Pattern.compile("[a-z0-9_]{1,63}");

    private final PostgresOptions options;
    private final List<IndexDefinition> definitions;
    /** Tells what this process has remembered from what another has. */
    private final String owner = UUID.randomUUID().toString();

    private volatile Horizon seen = Horizon.NONE;

    private PostgresSource(PostgresOptions options, List<IndexDefinition> definitions) {
        this.options = options;
        this.definitions = List.copyOf(definitions);
    }

    /** A source whose options are still to be given. */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /** The slot's name. */
    @Override
    public String name() {
        return options.slot();
    }

    @Override
    public SourceSession open(SourceMemory memory) throws InterruptedException {
        return PostgresSession.open(options, definitions, memory, new Provisioning.Owner(owner, seen), this::looked);
    }

    /** A build that an earlier session still had on its way must not take back what a later one has seen. */
    private synchronized void looked(Horizon horizon) {
        seen = Horizon.max(seen, horizon);
    }

    /** Collects the options of a source. Not thread-safe. */
    public static final class Builder {

        private final String url;
        private @Nullable String user;
        private @Nullable String password;
        private String slot = "penstock";
        private @Nullable String publication;
        private boolean setReplicaIdentity;
        private boolean reseed;
        private long queueBytes = 16L << 20;

        private Builder(String url) {
            this.url = url;
        }

        /** The role to log in as; without it, the one in the URL. */
        public Builder user(String user) {
            this.user = user;
            return this;
        }

        /** The role's password; without it, the one in the URL or in pgpass. */
        public Builder password(String password) {
            this.password = password;
            return this;
        }

        /** The replication slot: lower-case letters, digits and underscores. {@code penstock} by default. */
        public Builder slot(String slot) {
            this.slot = slot;
            return this;
        }

        /** The publication; by default named as the slot. It is made, and tables are added to it, when they are missing. */
        public Builder publication(String publication) {
            this.publication = publication;
            return this;
        }

        /** Whether to set the replica identity of a table to FULL when it lacks a column that a lookup starts from. */
        public Builder manageReplicaIdentity(boolean manage) {
            this.setReplicaIdentity = manage;
            return this;
        }

        /**
         * Whether to drop the slot, if it is there, and begin a new history. What was remembered of the old one must be
         * forgotten too.
         */
        public Builder reseed(boolean reseed) {
            this.reseed = reseed;
            return this;
        }

        /** How many bytes of changes may wait to be worked on; 16 MiB by default. */
        public Builder queueBytes(long bytes) {
            this.queueBytes = bytes;
            return this;
        }

        /**
         * Makes the source.
         *
         * @param definitions the indexes whose tables it is to read
         * @throws PenstockException when the URL or the slot's name is not one
         */
        public PostgresSource build(List<IndexDefinition> definitions) {
            return new PostgresSource(options(), definitions);
        }

        /** The options, checked. */
        PostgresOptions options() {
            if (!SLOT_NAME.matcher(slot).matches()) {
                throw new PenstockException(
                        "\"" + slot + "\" is no name for a replication slot",
                        "Use up to 63 lower-case letters, digits and underscores.");
            }
            return new PostgresOptions(
                    PostgresAddress.parse(url, user, password),
                    slot,
                    publication == null ? slot : publication,
                    setReplicaIdentity,
                    reseed,
                    queueBytes);
        }
    }
}
