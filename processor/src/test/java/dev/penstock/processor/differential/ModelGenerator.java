package dev.penstock.processor.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws tables and records from a seed. */
final class ModelGenerator {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Kind> KEYS =
            KINDS.stream().filter(kind -> kind != Kind.DOUBLE).toList();

    private final Chance chance;
    private final Map<Kind, List<String>> values = new EnumMap<>(Kind.class);
    private final List<Table> tables = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Columns of a table that hold columns of another one. */
    record Link(Table from, List<Column> columns, Table to, List<Column> referenced) {}

    private ModelGenerator(Chance chance) {
        this.chance = chance;
    }

    static Model generate(long seed) {
        ModelGenerator generator = new ModelGenerator(new Chance(seed));
        generator.drawValues();
        generator.drawTables();
        generator.drawLinks();
        RecordGenerator records = new RecordGenerator(generator.chance, generator.values, generator.links);
        records.root(generator.keyedTable());
        return new Model(seed, generator.tables, generator.values, records.records());
    }

    private void drawValues() {
        for (Kind kind : KINDS) {
            values.put(kind, chance.some(kind.samples(), chance.number(2, 6)));
        }
    }

    private void drawTables() {
        List<String> names = Names.tables(chance);
        int keyed = chance.number(2, 4);
        int junctions = chance.number(0, 2);
        for (int i = 0; i < keyed + junctions; i++) {
            Table table = new Table(chance.oneIn(6) ? "Other \"Schema\"" : "public", names.get(i));
            if (i < keyed) {
                for (int part = chance.number(1, 3); part > 0; part -= 2) {
                    Column column = column(table, chance.one(KEYS), false);
                    table.key().add(column);
                }
            }
            for (int plain = chance.number(i < keyed ? 2 : 0, 3); plain > 0; plain--) {
                column(table, chance.one(KINDS), !chance.oneIn(4));
            }
            for (int special = chance.number(0, 2); special > 0; special--) {
                table.specials().put("Special " + special, chance.one(List.of(Special.values())));
            }
            tables.add(table);
        }
    }

    private void drawLinks() {
        for (Table table : tables) {
            int count = table.key().isEmpty() ? 2 : chance.number(0, 2);
            for (int i = 0; i < count; i++) {
                Table to = keyedTable();
                List<Column> possible = to.columns().stream()
                        .filter(column -> KEYS.contains(column.kind()))
                        .toList();
                List<Column> referenced = chance.oneIn(4) ? List.of(chance.one(possible)) : List.copyOf(to.key());
                List<Column> columns = referenced.stream()
                        .map(column -> pointer(table, column))
                        .toList();
                links.add(new Link(table, columns, to, referenced));
            }
        }
    }

    /** A column for the values of another one: a new one, or now and then one that is there for something else. */
    private Column pointer(Table table, Column referenced) {
        List<Kind> kinds =
                KINDS.stream().filter(kind -> kind.joins(referenced.kind())).toList();
        Kind kind = chance.oneIn(3) ? chance.one(kinds) : referenced.kind();
        return column(table, kind, !chance.oneIn(3));
    }

    private Column column(Table table, Kind kind, boolean nullable) {
        String name = Names.columns(chance).stream()
                .filter(candidate -> table.columns().stream()
                        .noneMatch(column -> column.name().equals(candidate)))
                .findFirst()
                .orElseThrow();
        Column column = new Column(name, kind, nullable);
        table.columns().add(column);
        return column;
    }

    private Table keyedTable() {
        return chance.one(
                tables.stream().filter(table -> !table.key().isEmpty()).toList());
    }
}
