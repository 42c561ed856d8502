package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of tables as people write them: {@code orders}, {@code shop.orders}, {@code shop."odd.name"}. */
final class TableNames {

    private static final Pattern NAME =
            Pattern.compile("(?:(?<schema>[^.\"]+|\"(?:[^\"]|\"\")+\")\\.)?(?<name>[^.\"]+|\"(?:[^\"]|\"\")+\")");

    private TableNames() {}

    /** The table of a name; without a schema it is of {@code public}. Upper and lower case stay as they are. */
    static TableName parse(String text) {
        Matcher matcher = NAME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new PenstockException(
                    "\"" + text + "\" is no name of a table",
                    "Write table, or schema.table; put a name that holds a point in double quotes.");
        }
        String schema = matcher.group("schema");
        return new TableName(schema == null ? "public" : unquoted(schema), unquoted(matcher.group("name")));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
