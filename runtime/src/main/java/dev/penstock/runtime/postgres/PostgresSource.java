package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final PostgresSession.Lineage lineage;

    private PostgresSource(PostgresOptions options, List<IndexDefinition> definitions) {
        this.options = options;
        this.definitions = List.copyOf(definitions);
        this.lineage = new PostgresSession.Lineage(
                UUID.randomUUID().toString(),
                new SlotLock(options),
                new SeenHorizon(),
                new Heartbeat(options.slot(), options.keeping().heartbeat()),
                new ForcedFlush(),
                new CoverageLog());
    }

    /**
     * A source whose options are still to be given.
     *
     * @param url {@code postgresql://user@host:port/database?sslmode=...} as libpq has it, or {@code jdbc:postgresql://...};
     *     with several hosts, the primary among them
     */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /** A source whose options are still to be given, the {@link Builder#host} and {@link Builder#database} among them. */
    public static Builder builder() {
        return new Builder(null);
    }

    /** The slot's name. */
    @Override
    public String name() {
        return options.slot();
    }

    @Override
    public SourceSession open(SourceMemory memory, Supplier<List<IndexDefinition>> earlier)
            throws InterruptedException {
        return PostgresSession.open(lineage.lock().take(), options, definitions, earlier, memory, lineage);
    }

    @Override
    public SourceSession renew(SourceSession over, SourceMemory memory, Supplier<List<IndexDefinition>> earlier)
            throws InterruptedException {
        return over instanceof PostgresSession session
                ? PostgresSession.open(session.end(), options, definitions, earlier, memory, lineage)
                : Source.super.renew(over, memory, earlier); // somebody has put something before it
    }

    /**
     * Finds out what the database gives for following the tables, and what it lacks. Changes nothing; may be called at any
     * time, beside a running engine too.
     *
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws PenstockException when it can never be followed: it is no PostgreSQL that decodes its log, say
     */
    public Coverage coverage() {
        try (Connection connection = new Connections(options.address()).forStatements()) {
            ServerCheck.check(connection);
            return new DatabaseSurvey(connection, options, definitions).survey();
        } catch (SQLException e) {
            throw new PostgresErrors(options.address()).translate(e);
        }
    }

    /** Collects the options of a source. Not thread-safe. */
    public static final class Builder {

        private final AddressParts address;
        private String slot = "penstock";
        private @Nullable String publication;
        private @Nullable String streamUrl;
        private boolean managePublication = true;
        private boolean setReplicaIdentity;
        private boolean columnLists;
        private boolean rowFilters;
        private boolean failoverSlot;
        private LostSlotPolicy onLostSlot = LostSlotPolicy.STOP;
        private Duration heartbeat = Duration.ofSeconds(30);
        private boolean reseed;
        private long queueBytes = 16L << 20;
        private Duration longestSilence = Duration.ofSeconds(60);

        private Builder(@Nullable String url) {
            this.address = new AddressParts(url);
        }

        /**
         * The server, instead of a URL: a name or an IP address, or several with commas, of which the primary is taken; each
         * with its port behind a colon, if it has another than {@link #port} says.
         */
        public Builder host(String host) {
            address.set("host", host);
            return this;
        }

        /** The port of every host that names none; 5432 by default. */
        public Builder port(int port) {
            address.set("port", Integer.toString(port));
            return this;
        }

        /** The database, instead of a URL. */
        public Builder database(String name) {
            address.set("dbname", name);
            return this;
        }

        /**
         * A parameter of the connection, as it could stand in the URL after the question mark; it goes before one of the URL.
         *
         * @param name of libpq ({@code sslmode}, {@code sslrootcert}, {@code target_session_attrs}) or of pgjdbc
         * @throws PenstockException when there is no such parameter, or it cannot have that value
         */
        public Builder parameter(String name, String value) {
            address.set(name, value);
            return this;
        }

        /** A file that holds the password and nothing else. It is read at each connection, so the password may change. */
        public Builder passwordFile(Path file) {
            address.passwordFile(file);
            return this;
        }

        /**
         * Whether to answer a server that asks for the password as an MD5 digest. By default it is refused before it is
         * answered: PostgreSQL has deprecated MD5, and who listens can try passwords at leisure.
         */
        public Builder allowMd5Password(boolean allow) {
            address.allowMd5(allow);
            return this;
        }

        /** How long a server may take to accept a connection, in whole seconds; 10 seconds by default. */
        public Builder connectTimeout(Duration timeout) {
            address.set("connect_timeout", timeout);
            return this;
        }

        /**
         * How long a lookup or a build may take, from a second to a week; 5 minutes by default. Then the server cancels it.
         * Documents are built again then, fewer at a time; a lookup is tried again in a new session. A server that does not even say so is taken for lost half a minute later.
         */
        public Builder statementTimeout(Duration timeout) {
            address.set("statement_timeout", timeout);
            return this;
        }

        /** The role to log in as; without it, the one in the URL. */
        public Builder user(String user) {
            address.set("user", user);
            return this;
        }

        /** The role's password; without it, that of {@link #passwordFile}, of the URL, or of pgpass. */
        public Builder password(String password) {
            address.set("password", password);
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
         * from there, while documents are built on the primary. User, password, TLS and all other parameters are those of the
         * primary, unless this URL has its own; host, port, database and which of several servers is wanted, it says alone.
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

        /**
         * Whether tables are published with a row filter (PostgreSQL 15 or later), where all that is read of one is rows under a
         * condition, and its replica identity has the columns of that. False by default: once the identity lacks one of them,
         * PostgreSQL refuses UPDATEs and DELETEs of the table until the filter is gone.
         */
        public Builder rowFilters(boolean filters) {
            this.rowFilters = filters;
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
         * After how long without a sign of life the replication stream is taken for lost, and a new session begins; at least
         * a second, 60 seconds by default. The server is asked for one several times a second. While it works off a
         * very large transaction of tables that are not followed, it may be silent for a while.
         */
        public Builder longestSilence(Duration silence) {
            this.longestSilence = silence;
            return this;
        }

        /**
         * Makes the source.
         *
         * @param definitions the indexes whose tables it is to read
         * @throws PenstockException when the slot's name is not one, an interval is too short, parts of an address are missing,
         *     or options contradict one another
         */
        public PostgresSource build(List<IndexDefinition> definitions) {
            return build(definitions, "");
        }

        /**
         * The database of these options, to be read beside an engine.
         *
         * @param definitions the indexes whose documents are to be built
         * @throws PenstockException as for {@link #build}, and when statements of the definitions cannot be run
         * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
         */
        public DatabaseReading reading(List<IndexDefinition> definitions) {
            return PostgresReading.open(options(), definitions);
        }

        /**
         * Makes the source of one of several sinks: the names of its slot and its publication have that of the sink appended.
         *
         * @param sink lower-case letters, digits and underscores; empty for the names as they are
         * @throws PenstockException as for {@link #build(List)}
         */
        public PostgresSource build(List<IndexDefinition> definitions, String sink) {
            return new PostgresSource(options(sink), definitions);
        }

        /**
         * What takes away the slot and the publication of one of several sinks, for when a deployment is over.
         *
         * @param sink its name; empty for the names as they are
         * @throws PenstockException as for {@link #build(List)}
         */
        public Retirement retirement(String sink) {
            return new Retirement(options(sink));
        }

        /**
         * What connects to the database of these options, and does nothing else with it.
         *
         * @throws PenstockException as for {@link #build(List)}
         */
        public PostgresConnector connector() {
            return new PostgresConnector(options().address());
        }

        /** The options, checked. */
        PostgresOptions options() {
            return options("");
        }

        PostgresOptions options(String sink) {
            String suffix = sink.isEmpty() ? "" : "_" + sink;
            String slotName = slot + suffix;
            if (!SLOT_NAME.matcher(slotName).matches()) {
                throw new PenstockException(
                        "\"" + slotName + "\" is no name for a replication slot",
                        "Use up to 63 lower-case letters, digits and underscores.");
            }
            checkOptions();
            return new PostgresOptions(
                    address.address(),
                    streamUrl == null ? null : address.elsewhere(streamUrl),
                    slotName,
                    publication == null ? slotName : publication + suffix,
                    new PostgresOptions.Ddl(managePublication, setReplicaIdentity, columnLists, rowFilters),
                    new PostgresOptions.Keeping(failoverSlot, onLostSlot, heartbeat),
                    reseed,
                    queueBytes,
                    longestSilence);
        }

        private void checkOptions() {
            refuseUnmanaged("--manage-replica-identity", setReplicaIdentity);
            refuseUnmanaged("--column-lists", columnLists);
            refuseUnmanaged("--row-filters", rowFilters);
            if (failoverSlot && streamUrl != null) {
                throw new PenstockException(
                        "a slot on a standby (--stream-url) cannot be a failover slot",
                        "Leave --failover-slot or --stream-url out.");
            }
            if (heartbeat.isNegative()) {
                throw new PenstockException(
                        "the interval of heartbeats is negative: " + heartbeat, "Give zero for none.");
            }
            if (longestSilence.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new PenstockException(
                        "a stream that is silent for " + longestSilence + " cannot be taken for lost",
                        "Wait for at least a second; a minute is a good measure.");
            }
        }

        private void refuseUnmanaged(String option, boolean given) {
            if (given && !managePublication) {
                throw new PenstockException(
                        "--manage-publication=false lets Penstock change nothing in the database, and " + option
                                + " asks it to",
                        "Leave one of them out.");
            }
        }
    }
}
