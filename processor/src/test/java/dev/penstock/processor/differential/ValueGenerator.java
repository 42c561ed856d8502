package dev.penstock.processor.differential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws fields that are made of the row itself. */
final class ValueGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Chance chance;

    ValueGenerator(Chance chance) {
        this.chance = chance;
    }

    /** What is done to a column that is no key. */
    Cleaning cleaning(Column column) {
        boolean text = column.kind().isText();
        Optional<String> byDefault = switch (column.kind()) {
            case TEXT, VARCHAR, CITEXT -> Optional.of(" Some\t");
            case SMALLINT, INTEGER, BIGINT, NUMERIC, DOUBLE -> Optional.of("7");
            case DATE -> Optional.of("2000-01-01");
            case MOOD -> Optional.of("so so");
            default -> Optional.empty();
        };
        return new Cleaning(
                byDefault.filter(value -> chance.oneIn(4)), text && chance.oneIn(3), text && chance.oneIn(3));
    }

    /** Fields of other kinds than plain columns. */
    List<Field> others(Table table, FieldNames names) {
        List<Field> fields = new ArrayList<>();
        table.specials().forEach((column, type) -> {
            if (chance.oneIn(2)) {
                fields.add(new Field.SpecialValue(names.next(), column, type, !type.isList() || chance.oneIn(2)));
            }
        });
        if (chance.oneIn(4)) {
            fields.add(constant(names.next()));
        }
        Column column = chance.one(table.columns());
        if (Expression.isFor(column) && chance.oneIn(4)) {
            fields.add(new Field.Computed(names.next(), new Expression(column)));
        }
        if (column.name().length() > 1 && chance.oneIn(4)) {
            fields.add(embedded(table, column.name().substring(0, 1), names.next()));
        }
        return fields;
    }

    private Field constant(String name) {
        return switch (chance.number(0, 2)) {
            case 0 -> new Field.Constant(name, "int", "-7", JSON.numberNode(-7));
            case 1 -> new Field.Constant(name, "boolean", "true", JSON.booleanNode(true));
            default -> new Field.Constant(name, "String", "it's \"\\", JSON.textNode("it's \"\\"));
        };
    }

    private Field embedded(Table table, String prefix, String name) {
        List<Column> columns = table.columns().stream()
                .filter(column ->
                        column.name().startsWith(prefix) && column.name().length() > 1)
                .toList();
        return new Field.Embedded(name, name.toUpperCase(java.util.Locale.ROOT), prefix, columns, chance.oneIn(2));
    }
}
