package dev.penstock.processor.declare;

import java.util.List;

/** The type of a record component. */
public sealed interface ComponentType {

    /** The type as people write it, for messages. */
    String text();

    /** The type as people write it between angle brackets, where there are no primitives. */
    default String className() {
        return this instanceof ScalarType type ? type.scalar().className() : text();
    }

    /** The type of a single value: that of a list's elements and of a map's values, else the type itself. */
    default ComponentType ofOne() {
        if (this instanceof ListType list) {
            return list.element().ofOne();
        }
        return this instanceof MapType map ? map.value().ofOne() : this;
    }

    /** A number, a text, a time... */
    record ScalarType(Scalar scalar) implements ComponentType {
        @Override
        public String text() {
            return scalar.javaType();
        }
    }

    /** An enum. */
    record EnumType(JavaName name, List<EnumConstant> constants, Access access) implements ComponentType {

        /** Copies the list, so that the type can never change. */
        public EnumType {
            constants = List.copyOf(constants);
        }

        @Override
        public String text() {
            return name.simpleName();
        }
    }

    /** A record, to be found among the {@link Declarations}. */
    record RecordType(JavaName name) implements ComponentType {
        @Override
        public String text() {
            return name.simpleName();
        }
    }

    /** A {@code java.util.List}. */
    record ListType(ComponentType element) implements ComponentType {
        @Override
        public String text() {
            return "List<" + element.className() + ">";
        }
    }

    /** A {@code java.util.Map} with texts as keys. */
    record MapType(ComponentType value) implements ComponentType {
        @Override
        public String text() {
            return "Map<String, " + value.className() + ">";
        }
    }

    /** A {@code Range}. */
    record RangeType(ComponentType bound) implements ComponentType {
        @Override
        public String text() {
            return "Range<" + bound.className() + ">";
        }
    }

    /** A {@code GeoPoint}. */
    record GeoPointType() implements ComponentType {
        @Override
        public String text() {
            return "GeoPoint";
        }
    }

    /** Jackson's {@code JsonNode}. */
    record JsonType() implements ComponentType {
        @Override
        public String text() {
            return "JsonNode";
        }
    }

    /** A type that is not there, or not yet: another processor may write it. Whatever is said of it is said by javac. */
    record UnresolvedType(String text) implements ComponentType {}

    /** Any other type. */
    record OtherType(String text) implements ComponentType {}
}
