package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which columns generated SQL finds the rows of a table. The processor writes every step from one table to the next as
 * equations whose left side is the table that is looked into: {@code "orders"."user_id" = "users"."id"}.
 *
 * @param table the table that is looked into
 * @param columns its columns
 * @param types what each is compared with; null where that is not known
 */
record JoinedColumns(TableName table, List<String> columns, List<@Nullable OtherSide> types) {

    private static final String NAME = "\"((?:[^\"]|\"\")*+)\"";
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*+'"
            + "|(?:FROM|JOIN) " + NAME + "\\." + NAME + " AS " + NAME
            + "|unnest\\((?<starts>\\$\\d.*?)\\)(?: WITH ORDINALITY)? AS (?<start>" + NAME
            + ") \\((?<names>[^\\n]*?)\\)(?=\\n|$)"
            + "|(?<equation>" + NAME + "\\." + NAME + " = " + NAME + "\\." + NAME + ")");
    private static final Pattern STARTS = Pattern.compile("\\$\\d+::(.+?)\\[](?=, \\$|$)");
    private static final Pattern BETWEEN_EQUATIONS = Pattern.compile("\\s+AND\\s+");

    JoinedColumns {
        columns = List.copyOf(columns);
    }

    /**
     * What a column is compared with: a type, or another column.
     *
     * @param type the type; null when it is that of the column
     */
    record OtherSide(@Nullable String type, @Nullable TableName table, String column) {}

    /** Those of a statement, in their order. */
    static List<JoinedColumns> of(String sql) {
        return new Reading(sql).joins();
    }

    /** Reads one statement. */
    private static final class Reading {

        private final String sql;
        private final Map<String, TableName> tables = new HashMap<>();
        private final Map<String, Map<String, String>> starts = new HashMap<>();

        Reading(String sql) {
            this.sql = sql;
            // The right side of an equation may be named only behind it: the FROM of the query around.
            Matcher token = TOKEN.matcher(sql);
            while (token.find()) {
                name(token);
            }
        }

        private void name(Matcher token) {
            if (token.group(3) != null) {
                tables.put(unquoted(token.group(3)), new TableName(unquoted(token.group(1)), unquoted(token.group(2))));
            } else if (token.group("start") != null) {
                String alias = token.group("start");
                starts.put(
                        unquoted(alias.substring(1, alias.length() - 1)),
                        types(token.group("starts"), token.group("names")));
            }
        }

        private static Map<String, String> types(String casts, String names) {
            Map<String, String> types = new HashMap<>();
            Matcher cast = STARTS.matcher(casts);
            Matcher name = Pattern.compile(NAME).matcher(names);
            while (cast.find() && name.find()) {
                types.put(unquoted(name.group(1)), cast.group(1));
            }
            return types;
        }

        List<JoinedColumns> joins() {
            List<JoinedColumns> joins = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            List<@Nullable OtherSide> others = new ArrayList<>();
            String current = null;
            int end = 0;
            Matcher token = TOKEN.matcher(sql);
            while (token.find()) {
                name(token); // the nearest before is what the left side means
                if (token.group("equation") == null) {
                    continue;
                }
                Equation equation = Equation.of(token.group("equation"));
                boolean goesOn = equation.alias().equals(current)
                        && BETWEEN_EQUATIONS
                                .matcher(sql.substring(end, token.start()))
                                .matches();
                if (!goesOn) {
                    add(joins, current, columns, others);
                    columns.clear();
                    others.clear();
                }
                current = equation.alias();
                end = token.end();
                columns.add(equation.column());
                others.add(other(equation));
            }
            add(joins, current, columns, others);
            return joins;
        }

        private void add(
                List<JoinedColumns> joins,
                @Nullable String alias,
                List<String> columns,
                List<@Nullable OtherSide> others) {
            TableName table = alias == null ? null : tables.get(alias);
            if (table != null) {
                joins.add(new JoinedColumns(table, columns, new ArrayList<>(others)));
            }
        }

        private @Nullable OtherSide other(Equation equation) {
            Map<String, String> start = starts.get(equation.otherAlias());
            if (start != null) {
                return new OtherSide(start.get(equation.otherColumn()), null, equation.otherColumn());
            }
            TableName table = tables.get(equation.otherAlias());
            return table == null ? null : new OtherSide(null, table, equation.otherColumn());
        }

        private static String unquoted(String name) {
            return name.replace("\"\"", "\"");
        }
    }

    /** One equation of columns. */
    private record Equation(String alias, String column, String otherAlias, String otherColumn) {

        private static final Pattern PARTS = Pattern.compile(NAME + "\\." + NAME + " = " + NAME + "\\." + NAME);

        static Equation of(String text) {
            Matcher parts = PARTS.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(text);
            }
            return new Equation(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4));
        }

        private static String part(Matcher parts, int number) {
            return Reading.unquoted(Objects.requireNonNull(parts.group(number)));
        }
    }
}
