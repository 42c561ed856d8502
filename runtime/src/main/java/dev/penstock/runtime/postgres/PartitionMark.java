package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The mark in the log that partitions have changed. The log has no word of it by itself. As a transactional logical message
 * it has a commit position, passes the gate, and comes again until it is confirmed, as a TRUNCATE does.
 */
final class PartitionMark {

    private static final String JOINED = "joined";
    private static final String LEFT = "left";

    private PartitionMark() {}

    /** Marks the log of a slot. It is durable when the call returns, in autocommit mode. */
    static void write(Connection connection, String slot, PartitionsChanged changed) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_logical_emit_message(true, ?, ?::text)")) {
            statement.setString(1, prefix(slot));
            statement.setString(2, encode(changed));
            statement.execute();
        }
    }

    /** Whether a message is a mark for that slot: others may share the database. */
    static boolean is(PgOutputMessage.LogicalMessage message, String slot) {
        return message.transactional() && message.prefix().equals(prefix(slot));
    }

    static PartitionsChanged read(byte[] content) {
        List<TableName> joined = new ArrayList<>();
        List<TableName> left = new ArrayList<>();
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length != 3) {
                throw new PgOutputException("a mark of partitions that reads \"" + line + "\"");
            }
            TableName table = new TableName(decode(words[1]), decode(words[2]));
            (words[0].equals(LEFT) ? left : joined).add(table);
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
