package dev.penstock.processor.model;

import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.Quoting;
import java.util.List;

/** Where the value of a field comes from in its row. */
public sealed interface ValueSource {

    /** The value as SQL, in the row with that alias. */
    String sql(String alias);

    /** The columns it reads. */
    List<String> columns();

    /** A column. */
    record ColumnSource(String column) implements ValueSource {
        @Override
        public String sql(String alias) {
            return Quoting.qualified(alias, column);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** An expression over columns. */
    record ExpressionSource(Fragment expression) implements ValueSource {
        @Override
        public String sql(String alias) {
            return expression.sql(alias);
        }

        @Override
        public List<String> columns() {
            return List.copyOf(expression.columns());
        }
    }

    /** The same value in each row, as SQL. */
    record ConstantSource(String constant) implements ValueSource {
        @Override
        public String sql(String alias) {
            return constant;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** Latitude and longitude in columns of their own, as a {@code point}. */
    record CoordinatesSource(String latitude, String longitude) implements ValueSource {
        @Override
        public String sql(String alias) {
            return "point(" + Quoting.qualified(alias, longitude) + ", " + Quoting.qualified(alias, latitude) + ")";
        }

        @Override
        public List<String> columns() {
            return List.of(latitude, longitude);
        }
    }

    /** What a null of another source becomes. */
    record DefaultSource(ValueSource source, String value) implements ValueSource {
        @Override
        public String sql(String alias) {
            return "COALESCE(" + source.sql(alias) + ", " + Quoting.literal(value) + ")";
        }

        @Override
        public List<String> columns() {
            return source.columns();
        }
    }
}
