package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database, version 14 or later, read through a logical replication slot and SQL. Immutable but for what it
 * remembers of its last session; sessions are opened by one thread.
 */
public final class PostgresSource implements Source {

    private static final Duration LONGEST_QUESTION = Duration.ofMinutes(1);
    private static final Pattern SLOT_NAME = Pattern.compile("[a-z0-9_]{1,63}");

    private final PostgresOptions options;
    private final List<IndexDefinition> definitions;
    private final PostgresSession.Lineage lineage;

    private PostgresSource(PostgresOptions options, List<IndexDefinition> definitions) {
        this.options = options;
        this.definitions = List.copyOf(definitions);
        this.lineage = new PostgresSession.Lineage(
                UUID.randomUUID().toString(),
                new SeenHorizon(),
                new Heartbeat(options.slot(), options.keeping().heartbeat()),
                new CoverageLog());
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
        return PostgresSession.open(options, definitions, memory, lineage);
    }

    /**
     * Finds out what the database gives for following the tables, and what it lacks. Changes nothing; may be called at any
     * time, beside a running engine too.
     *
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws PenstockException when it can never be followed: it is no PostgreSQL that decodes its log, say
     */
    public Coverage coverage() {
        try (Connection connection = new Connections(options.address()).forStatements(LONGEST_QUESTION)) {
            ServerCheck.check(connection);
            return new DatabaseSurvey(connection, options, definitions).survey();
        } catch (SQLException e) {
            throw new PostgresErrors(options.address()).translate(e);
        }
    }

    /** Collects the options of a source. Not thread-safe. */
    public static final class Builder {

        private final String url;
        private @Nullable String user;
        private @Nullable String password;
        private String slot = "penstock";
        private @Nullable String publication;
        private @Nullable String streamUrl;
        private boolean managePublication = true;
        private boolean setReplicaIdentity;
        private boolean columnLists;
        private boolean failoverSlot;
        private LostSlotPolicy onLostSlot = LostSlotPolicy.STOP;
        private Duration heartbeat = Duration.ofSeconds(30);
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

        /**
         * A standby that the slot is to be on (PostgreSQL 16 or later), as a URL of the same form. Changes are then streamed
         * from there, while documents are built on the primary. User and password are those given for the primary, unless
         * this URL has its own.
         */
        public Builder streamUrl(@Nullable String standby) {
            this.streamUrl = standby;
            return this;
        }

        /**
         * Whether the publication is made and extended; true by default. Otherwise no statement changes the definition of
         * anything in the database, and what is missing is an error at the start.
         */
        public Builder managePublication(boolean manage) {
            this.managePublication = manage;
            return this;
        }

        /**
         * Whether tables are published with a column list: what is read, and the replica identity (PostgreSQL 15 or later).
         * False by default: setting the replica identity of such a table to FULL makes PostgreSQL refuse its UPDATEs and
         * DELETEs until the list is gone.
         */
        public Builder columnLists(boolean lists) {
            this.columnLists = lists;
            return this;
        }

        /** Whether standbys are to keep a copy of the slot (PostgreSQL 17 or later); false by default. */
        public Builder failoverSlot(boolean failover) {
            this.failoverSlot = failover;
            return this;
        }

        /** What happens when the slot, or the history that indexes were built from, is gone; by default the engine stops. */
        public Builder onLostSlot(LostSlotPolicy policy) {
            this.onLostSlot = policy;
            return this;
        }

        /**
         * After how long without a change a message is logged, so that an idle slot moves and shows that it does; 30 seconds
         * by default, zero for never.
         */
        public Builder heartbeat(Duration interval) {
            this.heartbeat = interval;
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
         * @throws PenstockException when a URL or the slot's name is not one, or options contradict each other
         */
        public PostgresSource build(List<IndexDefinition> definitions) {
            return new PostgresSource(options(), definitions);
        }

        /**
         * What takes away the slot and the publication of these options, for when a deployment is over.
         *
         * @throws PenstockException as for {@link #build}
         */
        public Retirement retirement() {
            return new Retirement(options());
        }

        private PostgresOptions options() {
            if (!SLOT_NAME.matcher(slot).matches()) {
                throw new PenstockException(
                        "\"" + slot + "\" is no name for a replication slot",
                        "Use up to 63 lower-case letters, digits and underscores.");
            }
            checkOptions();
            PostgresAddress address = PostgresAddress.parse(url, user, password);
            return new PostgresOptions(
                    address,
                    streamUrl == null ? null : PostgresAddress.parse(streamUrl, user, password),
                    slot,
                    publication == null ? slot : publication,
                    new PostgresOptions.Ddl(managePublication, setReplicaIdentity, columnLists),
                    new PostgresOptions.Keeping(failoverSlot, onLostSlot, heartbeat),
                    reseed,
                    queueBytes);
        }

        private void checkOptions() {
            if (!managePublication && (setReplicaIdentity || columnLists)) {
                throw new PenstockException(
                        "--manage-publication=false lets Penstock change nothing in the database, and "
                                + (setReplicaIdentity ? "--manage-replica-identity" : "--column-lists")
                                + " asks it to",
                        "Leave one of them out.");
            }
            if (failoverSlot && streamUrl != null) {
                throw new PenstockException(
                        "a slot on a standby (--stream-url) cannot be a failover slot",
                        "Leave --failover-slot or --stream-url out.");
            }
            if (heartbeat.isNegative()) {
                throw new PenstockException(
                        "the interval of heartbeats is negative: " + heartbeat, "Give zero for none.");
            }
        }
    }
}
