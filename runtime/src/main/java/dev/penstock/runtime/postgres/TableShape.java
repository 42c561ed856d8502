package dev.penstock.runtime.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table is, apart from its rows, as far as documents or the stream depend on it. A part of it is anew whenever rows
 * may have been changed, or changes withheld, without a word in the stream.
 *
 * @param oid the table itself: another when it was dropped and made again
 * @param traits what kind of table it is, in letters: see {@link TableSurvey}, which says what of it is refused
 * @param file where the rows are: another after whatever writes the table anew; empty when partitions hold them
 * @param publication the state of the publication, empty when there is none: another when an option was set
 * @param members what makes the table published: another when it was taken out, or filtered, and put back
 * @param columns the columns that are read, as far as they are there, by name
 */
record TableShape(
        long oid,
        String traits,
        String file,
        String publication,
        List<String> members,
        Map<String, ColumnShape> columns) {

    TableShape {
        members = List.copyOf(members);
        columns = Map.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param number its place in the table, which no other column ever has
     * @param type the type of its values
     * @param changed the transaction that has last changed what the catalog says of the column
     */
    record ColumnShape(int number, long type, String changed) {}

    /**
     * The column of an earlier shape whose values may be others now, though no row has changed; null when there is none. A
     * type that was changed shows in the catalog, and writes the table anew if it changes what is stored.
     */
    @Nullable String rewrittenSince(TableShape earlier) {
        for (Map.Entry<String, ColumnShape> entry : columns.entrySet()) {
            ColumnShape before = earlier.columns.get(entry.getKey());
            ColumnShape now = entry.getValue();
            if (before == null) {
                continue; // nobody has read it yet
            }
            boolean other = before.number() != now.number() || before.type() != now.type();
            boolean rewritten = !before.changed().equals(now.changed()) && !file.equals(earlier.file);
            if (other || rewritten) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** Whether it is another table than that of an earlier shape, or changes of it may not have been published since. */
    boolean hasMissedChangesSince(TableShape earlier) {
        return oid != earlier.oid || !members.containsAll(earlier.members);
    }

    /** It, as a member of the publication as a later shape is. The publication's own state stays: its options may have changed. */
    TableShape publishedAs(TableShape now) {
        return new TableShape(oid, traits, file, publication, now.members, columns);
    }

    /** It with some of its columns. */
    TableShape only(List<String> used) {
        Map<String, ColumnShape> kept = new TreeMap<>(columns);
        kept.keySet().retainAll(used);
        return new TableShape(oid, traits, file, publication, members, kept);
    }

    /** Whether its rows are in partitions. */
    boolean isPartitioned() {
        return traits.startsWith("p");
    }

    /** It in words that can be remembered. */
    List<String> words() {
        List<String> words = new ArrayList<>(
                List.of("table/" + oid, "traits/" + traits, "file/" + file, "publication/" + publication));
        members.forEach(member -> words.add("member/" + member));
        new TreeMap<>(columns)
                .forEach((name, column) -> words.add(
                        "column/" + column.number() + '/' + column.type() + '/' + column.changed() + '/' + name));
        return words;
    }

    /** What {@link #words} has written. */
    static TableShape of(List<String> words) {
        Map<String, String> single = new TreeMap<>();
        List<String> members = new ArrayList<>();
        Map<String, ColumnShape> columns = new TreeMap<>();
        for (String word : words) {
            String[] parts = word.split("/", 2);
            if (parts[0].equals("member")) {
                members.add(parts[1]);
            } else if (parts[0].equals("column")) {
                String[] column = parts[1].split("/", 4);
                columns.put(
                        column[3], new ColumnShape(Integer.parseInt(column[0]), Long.parseLong(column[1]), column[2]));
            } else {
                single.put(parts[0], parts[1]);
            }
        }
        return new TableShape(
                Long.parseLong(single.getOrDefault("table", "0")),
                single.getOrDefault("traits", ""),
                single.getOrDefault("file", ""),
                single.getOrDefault("publication", ""),
                members,
                columns);
    }
}
