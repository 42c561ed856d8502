package dev.penstock.processor.sql;

import java.util.Set;

/** Words with a meaning of their own (PostgreSQL documentation, appendix C, SQL Key Words, and 9 Functions). */
final class Keywords {

    /** Reserved words that a condition may have. None of them can be a column without quotes. */
    private static final Set<String> IN_CONDITIONS = Set.of(
            "all",
            "and",
            "any",
            "array",
            "asymmetric",
            "between",
            "both",
            "case",
            "cast",
            "distinct",
            "else",
            "end",
            "false",
            "for",
            "from",
            "ilike",
            "in",
            "is",
            "isnull",
            "leading",
            "like",
            "not",
            "notnull",
            "null",
            "or",
            "placing",
            "similar",
            "some",
            "symmetric",
            "then",
            "to",
            "trailing",
            "true",
            "when");

    /** Words that are names elsewhere, but not after an operand. */
    private static final Set<String> AFTER_OPERAND = Set.of("escape", "overlaps");

    /** Words that are names elsewhere, but not after {@code IS} or {@code IS NOT}. */
    private static final Set<String> AFTER_IS = Set.of("document", "normalized", "unknown");

    /** Reserved words that no condition has. */
    private static final Set<String> ELSEWHERE = Set.of(
            "analyse",
            "analyze",
            "as",
            "asc",
            "authorization",
            "binary",
            "check",
            "collate",
            "collation",
            "column",
            "concurrently",
            "constraint",
            "create",
            "cross",
            "default",
            "deferrable",
            "desc",
            "do",
            "except",
            "fetch",
            "foreign",
            "freeze",
            "full",
            "grant",
            "group",
            "having",
            "initially",
            "inner",
            "intersect",
            "into",
            "join",
            "lateral",
            "left",
            "limit",
            "natural",
            "offset",
            "on",
            "only",
            "order",
            "outer",
            "primary",
            "references",
            "returning",
            "right",
            "tablesample",
            "union",
            "unique",
            "using",
            "variadic",
            "verbose",
            "where",
            "window");

    /** Words that start a query. */
    private static final Set<String> QUERIES = Set.of("exists", "select", "table", "values", "with");

    /** Words that are values of the session or of the moment. */
    private static final Set<String> SESSION_VALUES = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "system_user",
            "user");

    private static final Set<String> VOLATILE_FUNCTIONS = Set.of(
            "age",
            "clock_timestamp",
            "current_database",
            "current_query",
            "current_schemas",
            "current_setting",
            "currval",
            "gen_random_uuid",
            "has_column_privilege",
            "has_schema_privilege",
            "has_table_privilege",
            "lastval",
            "nextval",
            "now",
            "random",
            "random_normal",
            "set_config",
            "setseed",
            "setval",
            "statement_timestamp",
            "timeofday",
            "transaction_timestamp",
            "uuidv4",
            "uuidv7",
            "version");

    private static final Set<String> VOLATILE_PREFIXES =
            Set.of("pg_", "txid_", "uuid_generate_", "inet_client_", "inet_server_", "dblink", "lo_", "query_to_xml");

    private static final Set<String> AGGREGATES = Set.of(
            "array_agg",
            "avg",
            "bit_and",
            "bit_or",
            "bool_and",
            "bool_or",
            "count",
            "cume_dist",
            "dense_rank",
            "every",
            "filter",
            "first_value",
            "grouping",
            "json_agg",
            "json_object_agg",
            "jsonb_agg",
            "jsonb_object_agg",
            "lag",
            "last_value",
            "lead",
            "max",
            "min",
            "mode",
            "nth_value",
            "ntile",
            "over",
            "percent_rank",
            "percentile_cont",
            "percentile_disc",
            "range_agg",
            "rank",
            "row_number",
            "stddev",
            "string_agg",
            "sum",
            "variance",
            "within",
            "xmlagg");

    private Keywords() {}

    static boolean isReserved(Token token) {
        return isInConditions(token) || isElsewhere(token) || startsQuery(token) || isSessionValue(token);
    }

    static boolean isInConditions(Token token) {
        return isWordOf(IN_CONDITIONS, token);
    }

    static boolean isAfterOperand(Token token) {
        return isWordOf(AFTER_OPERAND, token);
    }

    static boolean isAfterIs(Token token) {
        return isWordOf(AFTER_IS, token);
    }

    static boolean isElsewhere(Token token) {
        return isWordOf(ELSEWHERE, token);
    }

    static boolean startsQuery(Token token) {
        return isWordOf(QUERIES, token);
    }

    static boolean isSessionValue(Token token) {
        return isWordOf(SESSION_VALUES, token);
    }

    static boolean isVolatileFunction(String name) {
        return VOLATILE_FUNCTIONS.contains(name) || VOLATILE_PREFIXES.stream().anyMatch(name::startsWith);
    }

    static boolean isAggregate(String name) {
        return AGGREGATES.contains(name);
    }

    private static boolean isWordOf(Set<String> words, Token token) {
        return token.kind() == Token.Kind.WORD && words.contains(token.value());
    }
}
