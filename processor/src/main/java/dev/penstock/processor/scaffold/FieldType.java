package dev.penstock.processor.scaffold;

import dev.penstock.catalog.EnumEntry;
import dev.penstock.processor.declare.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A Java type that fits a column.
 *
 * @param required the type of a component that is never null: {@code int}
 * @param boxed the class: {@code Integer}
 * @param constants the type of PostgreSQL that an enum of its own is written for
 * @param list whether the component is a list of them
 * @param imports the classes that are named, but for those of {@code java.lang}
 * @param fitsKey whether a key can have it
 * @param sqlType the PostgreSQL type, where the Java type does not tell how keys are compared; empty where it does
 * @param scale the digits after the point that searches tell apart; 0 when nothing has to be said of them
 */
record FieldType(
        String required,
        String boxed,
        Optional<EnumEntry> constants,
        boolean list,
        Set<String> imports,
        boolean fitsKey,
        String sqlType,
        int scale) {

    /** Of a value that has one form in SQL, so that a key can have it. */
    static FieldType ofKey(Scalar scalar, String... imports) {
        return new FieldType(
                scalar.javaType(), scalar.className(), Optional.empty(), false, Set.of(imports), true, "", 0);
    }

    /** Of any other value. */
    static FieldType of(String required, String boxed, String... imports) {
        return new FieldType(required, boxed, Optional.empty(), false, Set.of(imports), false, "", 0);
    }

    static FieldType ofEnum(EnumEntry constants) {
        return new FieldType("", "", Optional.of(constants), false, Set.of(), true, constants.type(), 0);
    }

    FieldType withSqlType(String type) {
        return new FieldType(required, boxed, constants, list, imports, fitsKey, type, scale);
    }

    FieldType withScale(int digits) {
        return new FieldType(required, boxed, constants, list, imports, fitsKey, sqlType, digits);
    }

    FieldType ofMany() {
        return new FieldType(required, boxed, constants, true, imports, false, sqlType, scale);
    }

    /** The type as it stands before the name of a component; enums are called by {@code enumName}. */
    String text(boolean nullable, Function<EnumEntry, String> enumName) {
        String name = constants.map(enumName).orElse(boxed);
        if (list) {
            return (nullable ? "@Nullable " : "") + "List<" + name + ">";
        }
        if (!nullable) {
            return constants.isPresent() ? name : required;
        }
        return name.endsWith("[]") ? name.replace("[]", " @Nullable []") : "@Nullable " + name;
    }

    /** How many fields it becomes in an index, with subfields. */
    int fields() {
        if (constants.isPresent()) {
            return 2;
        }
        return required.equals(Scalar.STRING.javaType()) ? 3 : 1;
    }

    /** Whether it takes the place of two parameters (JVMS 4.3.3). */
    boolean isWide() {
        return !list && (required.equals("long") || required.equals("double"));
    }
}
