package dev.penstock.processor.scaffold;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are given once. The names of classes become those of files, where case may not count. */
final class TakenNames {

    /** What the vocabulary, or a type of a column, is called. */
    private static final Set<String> OF_IMPORTS = Set.of(
            "avg",
            "belongsto",
            "bigdecimal",
            "biginteger",
            "boolean",
            "column",
            "constant",
            "count",
            "default",
            "double",
            "duration",
            "embedded",
            "enum",
            "exists",
            "expression",
            "filter",
            "float",
            "geopoint",
            "hasmany",
            "hasone",
            "id",
            "identifier",
            "ids",
            "index",
            "inetaddress",
            "instant",
            "integer",
            "jsonnode",
            "keyword",
            "label",
            "list",
            "localdate",
            "localdatetime",
            "localtime",
            "location",
            "long",
            "lowercase",
            "manytomany",
            "map",
            "mapping",
            "max",
            "min",
            "nullable",
            "nullmarked",
            "object",
            "override",
            "range",
            "record",
            "scaled",
            "short",
            "softdelete",
            "string",
            "sum",
            "table",
            "text",
            "through",
            "trim",
            "uuid",
            "where");

    private final Set<String> taken;
    private final boolean byCase;

    private TakenNames(Set<String> taken, boolean byCase) {
        this.taken = new HashSet<>(taken);
        this.byCase = byCase;
    }

    /** For the components of a record, or the constants of an enum. */
    static TakenNames none() {
        return new TakenNames(Set.of(), true);
    }

    /** For classes beside all that a file imports. */
    static TakenNames ofClasses() {
        return new TakenNames(OF_IMPORTS, false);
    }

    /** The name of a record, unless imports have it. */
    static String recordName(Words words) {
        String name = words.className("Table");
        return OF_IMPORTS.contains(name.toLowerCase(Locale.ROOT)) ? name + "Row" : name;
    }

    /** The first one that is free, else the last one with a number. */
    String take(List<String> names) {
        for (String name : names) {
            if (add(name)) {
                return name;
            }
        }
        int number = 2;
        while (!add(names.get(names.size() - 1) + number)) {
            number++;
        }
        return names.get(names.size() - 1) + number;
    }

    private boolean add(String name) {
        return taken.add(byCase ? name : name.toLowerCase(Locale.ROOT));
    }
}
