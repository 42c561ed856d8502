package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;

/** Reads a row of COPY's text format (PostgreSQL documentation, COPY, File Formats). */
final class CopyRow {

    private CopyRow() {}

    /** The values of a row. They are unescaped in place: the caller gives the bytes up. */
    static Cells parse(byte[] row, int columns) {
        int[] places = new int[2 * columns];
        int from = 0;
        int to = 0;
        for (int column = 0; column < columns; column++) {
            int start = to;
            boolean isNull = row[from] == '\\' && row[from + 1] == 'N';
            while (row[from] != '\t' && row[from] != '\n') {
                byte b = row[from++];
                row[to++] = b == '\\' ? unescaped(row[from++]) : b;
            }
            from++;
            places[2 * column] = start;
            places[2 * column + 1] = isNull ? Cells.NULL : to - start;
        }
        if (from != row.length) {
            throw new IllegalStateException("a row of a copy has more columns than " + columns);
        }
        return new Cells(row, places);
    }

    private static byte unescaped(byte b) {
        return switch (b) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> b;
        };
    }
}
