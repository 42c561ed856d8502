package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import java.nio.file.Path;
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
    public SourceSession open(SourceMemory memory) throws InterruptedException {
        return PostgresSession.open(options, definitions, memory, new Provisioning.Owner(owner, seen), this::looked);
    }

    /** A build that an earlier session still had on its way must not take back what a later one has seen. */
    private synchronized void looked(Horizon horizon) {
        seen = Horizon.max(seen, horizon);
    }

    /** Collects the options of a source. Not thread-safe. */
    public static final class Builder {

        private final AddressParts address;
        private String slot = "penstock";
        private @Nullable String publication;
        private boolean setReplicaIdentity;
        private boolean reseed;
        private long queueBytes = 16L << 20;

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
         * How long a lookup or a build may take, from a second to a week; 5 minutes by default. Then the server cancels it,
         * and it is tried again in a new session. A server that does not even say so is taken for lost half a minute later.
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
         * @throws PenstockException when the URL or the slot's name is not one, or parts of the address are missing or contradict
         *     one another
         */
        public PostgresSource build(List<IndexDefinition> definitions) {
            if (!SLOT_NAME.matcher(slot).matches()) {
                throw new PenstockException(
                        "\"" + slot + "\" is no name for a replication slot",
                        "Use up to 63 lower-case letters, digits and underscores.");
            }
            PostgresOptions options = new PostgresOptions(
                    address.address(),
                    slot,
                    publication == null ? slot : publication,
                    setReplicaIdentity,
                    reseed,
                    queueBytes);
            return new PostgresSource(options, definitions);
        }
    }
}
