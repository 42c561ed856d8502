package dev.penstock.processor.differential;

import dev.penstock.processor.differential.ModelGenerator.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws records over tables, inner ones before outer ones. */
final class RecordGenerator {

    private static final int DEEPEST = 3;
    private static final Set<Kind> WITHOUT_LEAST = Set.of(Kind.UUID, Kind.BOOLEAN, Kind.BYTEA, Kind.CITEXT);

    private final Chance chance;
    private final List<Link> links;
    private final ConditionGenerator conditions;
    private final ValueGenerator values;
    private final List<RecordModel> records = new ArrayList<>();
    private final FieldNames names = new FieldNames();

    RecordGenerator(Chance chance, Map<Kind, List<String>> values, List<Link> links) {
        this.chance = chance;
        this.links = links;
        conditions = new ConditionGenerator(chance, values);
        this.values = new ValueGenerator(chance);
    }

    /** All records, the root first. */
    List<RecordModel> records() {
        return records;
    }

    void root(Table table) {
        RecordModel root = record(table, List.of(), 0);
        records.remove(root);
        records.add(0, root);
    }

    /** A record that has components for some columns, and for others as it comes. */
    private RecordModel record(Table table, List<Column> required, int depth) {
        List<Field> fields = new ArrayList<>();
        List<Field> relations = relations(table, depth);
        for (Column column : table.columns()) {
            boolean needed = table.key().contains(column) || required.contains(column) || isUpper(column, relations);
            if (needed || chance.oneIn(3)) {
                fields.add(new Field.Value(name(), column, needed ? Cleaning.NONE : values.cleaning(column)));
            }
        }
        fields.addAll(values.others(table, names));
        fields.addAll(relations);
        RecordModel record = new RecordModel(
                "R" + names.next(),
                table,
                chance.oneIn(5) ? conditions.softDelete(table) : Optional.empty(),
                chance.oneIn(5) ? conditions.some(table) : Conditions.NONE,
                chance.oneIn(2) ? fields : chance.shuffled(fields));
        return inKeyOrder(record);
    }

    /** Components make the key in their order, which for the tests is that of the table. */
    private RecordModel inKeyOrder(RecordModel record) {
        List<Field> fields = new ArrayList<>();
        for (Column column : record.table().key()) {
            record.fields().stream()
                    .filter(field ->
                            field instanceof Field.Value value && value.column().equals(column))
                    .forEach(fields::add);
        }
        record.fields().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        RecordModel ordered =
                new RecordModel(record.name(), record.table(), record.softDelete(), record.rows(), fields);
        records.add(ordered);
        return ordered;
    }

    private String name() {
        return names.next();
    }

    /** Whether a relation refers to a column of its own record, which needs a component then. */
    private static boolean isUpper(Column column, List<Field> relations) {
        return relations.stream()
                .filter(field -> !(field instanceof Field.One one && one.belongsTo()))
                .anyMatch(field -> field instanceof Field.Related related
                        && related.way().upper().contains(column));
    }

    private List<Field> relations(Table table, int depth) {
        List<Field> fields = new ArrayList<>();
        int most = depth == 0 ? 5 : DEEPEST - depth;
        for (int count = chance.number(depth == 0 ? 2 : 0, most); count > 0; count--) {
            relation(table, depth).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<Field> relation(Table table, int depth) {
        List<Link> from =
                links.stream().filter(link -> link.from().equals(table)).toList();
        List<Link> to = links.stream().filter(link -> link.to().equals(table)).toList();
        if (!from.isEmpty() && (to.isEmpty() || chance.oneIn(3))) {
            Link link = chance.one(from);
            Way way = new Way(link.columns(), Optional.empty(), link.to(), link.referenced(), someRows(link.to()));
            return Optional.of(new Field.One(name(), true, way, element(link.to(), link.referenced(), depth)));
        }
        if (to.isEmpty()) {
            return Optional.empty();
        }
        Link link = chance.one(to);
        List<Link> onward = links.stream()
                .filter(other -> !other.equals(link) && other.from().equals(link.from()))
                .toList();
        boolean through = !onward.isEmpty() && (link.from().key().isEmpty() || chance.oneIn(3));
        if (!through) {
            Way way = new Way(link.referenced(), Optional.empty(), link.from(), link.columns(), someRows(link.from()));
            return Optional.of(many(way, depth));
        }
        Link right = chance.one(onward);
        Way.Junction junction = new Way.Junction(
                link.from(),
                link.columns(),
                right.columns(),
                chance.oneIn(3) ? Optional.of(conditions.where(link.from())) : Optional.empty());
        return Optional.of(many(
                new Way(link.referenced(), Optional.of(junction), right.to(), right.referenced(), someRows(right.to())),
                depth));
    }

    private Conditions someRows(Table table) {
        return chance.oneIn(3) ? conditions.some(table) : Conditions.NONE;
    }

    private RecordModel element(Table table, List<Column> required, int depth) {
        List<RecordModel> usable = records.stream()
                .filter(record -> record.table().equals(table))
                .filter(record -> required.stream().allMatch(record::reads))
                .toList();
        return !usable.isEmpty() && chance.oneIn(4) ? chance.one(usable) : record(table, required, depth + 1);
    }

    /** A field of rows that point at this one, perhaps through others. */
    private Field many(Way way, int depth) {
        boolean objects = !way.target().key().isEmpty() && depth < DEEPEST && !chance.oneIn(3);
        Column column = chance.one(way.target().columns());
        if (objects && way.junction().isEmpty() && chance.oneIn(3)) {
            return new Field.One(name(), false, way, element(way.target(), List.of(), depth));
        }
        if (objects) {
            List<Column> required = way.junction().isEmpty() ? List.of() : way.lower();
            RecordModel element = element(way.target(), required, depth);
            return new Field.Many(name(), way, element, ordering(way.target()), limit(), chance.oneIn(3));
        }
        return switch (chance.number(0, 4)) {
            case 0, 1 -> new Field.Values(name(), way, column, ordering(way.target()), limit());
            case 2 -> column.kind() == Kind.BYTEA ? exists(way) : new Field.Ids(name(), way, column);
            default -> aggregate(way, column);
        };
    }

    private Field aggregate(Way way, Column column) {
        boolean number = column.kind().isWhole() || column.kind() == Kind.NUMERIC || column.kind() == Kind.DOUBLE;
        return switch (chance.number(0, 6)) {
            case 0 -> exists(way);
            case 1 -> new Field.Aggregate(name(), Field.Verb.COUNT, way, Optional.empty(), false);
            case 2 -> new Field.Aggregate(name(), Field.Verb.COUNT, way, Optional.of(column), false);
            case 3, 4 ->
                number
                        ? new Field.Aggregate(
                                name(),
                                chance.oneIn(2) ? Field.Verb.SUM : Field.Verb.AVG,
                                way,
                                Optional.of(column),
                                chance.oneIn(2))
                        : exists(way);
            default ->
                WITHOUT_LEAST.contains(column.kind())
                        ? exists(way)
                        : new Field.Aggregate(
                                name(),
                                chance.oneIn(2) ? Field.Verb.MIN : Field.Verb.MAX,
                                way,
                                Optional.of(column),
                                true);
        };
    }

    private Field exists(Way way) {
        return new Field.Aggregate(name(), Field.Verb.EXISTS, way, Optional.empty(), false);
    }

    private int limit() {
        return chance.oneIn(2) ? Field.UNLIMITED : chance.number(1, 3);
    }

    private Ordering ordering(Table table) {
        List<Ordering.Term> terms = new ArrayList<>();
        for (Column column : chance.some(table.columns(), chance.number(0, 2))) {
            terms.add(new Ordering.Term(column, chance.oneIn(2), chance.one(List.of(Ordering.Nulls.values()))));
        }
        return new Ordering(terms);
    }
}
