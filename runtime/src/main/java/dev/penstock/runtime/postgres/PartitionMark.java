package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The mark in the log that partitions have changed, or that a table was written anew. The log has no word of it by itself. As
 * a transactional logical message it has a commit position, passes the gate, and comes again until it is confirmed, as a
 * TRUNCATE does.
 */
final class PartitionMark {

    private static final String JOINED = "joined";
    private static final String LEFT = "left";
    private static final String WRITER = "by";

    private PartitionMark() {}

    /**
     * Marks the log of a slot. It is durable when the call returns, in autocommit mode.
     *
     * @param writer names the session that does
     */
    static void write(Connection connection, String slot, String writer, PartitionsChanged changed)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_logical_emit_message(true, ?, ?::text)")) {
            statement.setString(1, prefix(slot));
            statement.setString(2, WRITER + ' ' + writer + '\n' + encode(changed));
            statement.execute();
        }
    }

    /** Whether a message is a mark for that slot: others may share the database. */
    static boolean is(PgOutputMessage.LogicalMessage message, String slot) {
        return message.transactional() && message.prefix().equals(prefix(slot));
    }

    /**
     * What a mark says. That of an earlier session may say less than is true now: what had joined may have been read, and be
     * gone since, and that session took to its grave that it had been there. So rows may have left, too.
     *
     * @param reader names the session that reads
     */
    static PartitionsChanged read(ByteBuffer content, String reader) {
        List<TableName> joined = new ArrayList<>();
        List<TableName> left = new ArrayList<>();
        boolean own = false;
        for (String line : Utf8.text(content, 0, content.limit()).split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[0].equals(WRITER)) {
                own = words[1].equals(reader);
                continue;
            }
            if (words.length != 3) {
                throw new PgOutputException("a mark of partitions that reads \"" + line + "\"");
            }
            TableName table = new TableName(decode(words[1]), decode(words[2]));
            (own && words[0].equals(JOINED) ? joined : left).add(table);
        }
        return new PartitionsChanged(joined, left);
    }

    private static String encode(PartitionsChanged changed) {
        List<String> lines = new ArrayList<>();
        changed.joined().forEach(table -> lines.add(line(JOINED, table)));
        changed.left().forEach(table -> lines.add(line(LEFT, table)));
        return String.join("\n", lines);
    }

    private static String line(String what, TableName table) {
        return what
                + ' '
                + URLEncoder.encode(table.schema(), StandardCharsets.UTF_8)
                + ' '
                + URLEncoder.encode(table.name(), StandardCharsets.UTF_8);
    }

    private static String decode(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    private static String prefix(String slot) {
        return "penstock/partitions/" + slot;
    }
}
