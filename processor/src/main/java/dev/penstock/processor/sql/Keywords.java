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
    private static final Set<String> AFTER_IS = Set.of("document", "json", "normalized", "unknown");

    /** Words that are names elsewhere, but not in {@code IS JSON OBJECT}. */
    private static final Set<String> AFTER_JSON = Set.of("object", "scalar", "value");

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
            "array_sample",
            "array_shuffle",
            "clock_timestamp",
            "col_description",
            "current_database",
            "current_query",
            "current_schemas",
            "current_setting",
            "currval",
            "format_type",
            "gen_random_uuid",
            "lastval",
            "nextval",
            "now",
            "obj_description",
            "random",
            "random_normal",
            "row_security_active",
            "set_config",
            "setseed",
            "setval",
            "shobj_description",
            "statement_timestamp",
            "timeofday",
            "to_regclass",
            "to_regcollation",
            "to_regnamespace",
            "to_regoper",
            "to_regoperator",
            "to_regproc",
            "to_regprocedure",
            "to_regrole",
            "to_regtype",
            "transaction_timestamp",
            "ts_rewrite",
            "uuidv4",
            "uuidv7",
            "version");

    private static final Set<String> VOLATILE_PREFIXES = Set.of(
            "cursor_to_xml",
            "database_to_xml",
            "dblink",
            "inet_client_",
            "inet_server_",
            "lo_",
            "pg_",
            "query_to_xml",
            "schema_to_xml",
            "table_to_xml",
            "txid_",
            "uuid_generate_");

    /** Functions that give several rows: there would be several documents with one key. */
    private static final Set<String> SET_RETURNING = Set.of(
            "generate_series",
            "generate_subscripts",
            "json_array_elements",
            "json_array_elements_text",
            "json_each",
            "json_each_text",
            "json_object_keys",
            "json_populate_recordset",
            "jsonb_array_elements",
            "jsonb_array_elements_text",
            "jsonb_each",
            "jsonb_each_text",
            "jsonb_object_keys",
            "jsonb_path_query",
            "jsonb_path_query_tz",
            "jsonb_populate_recordset",
            "regexp_matches",
            "regexp_split_to_table",
            "string_to_table",
            "ts_debug",
            "ts_parse",
            "ts_stat",
            "ts_token_type",
            "unnest");

    private static final Set<String> AGGREGATES = Set.of(
            "any_value",
            "array_agg",
            "avg",
            "bit_and",
            "bit_or",
            "bit_xor",
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

    static boolean isAfterJson(Token token) {
        return isWordOf(AFTER_JSON, token);
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
        return VOLATILE_FUNCTIONS.contains(name)
                || VOLATILE_PREFIXES.stream().anyMatch(name::startsWith)
                || (name.startsWith("has_") && name.endsWith("_privilege"));
    }

    static boolean isSetReturning(String name) {
        return SET_RETURNING.contains(name);
    }

    static boolean isAggregate(String name) {
        return AGGREGATES.contains(name);
    }

    private static boolean isWordOf(Set<String> words, Token token) {
        return token.kind() == Token.Kind.WORD && words.contains(token.value());
    }
}
