package wide;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The index {@code wide}: a document for each row of {@code public.wide}.
 *
 * <p>The keys of a document are the components of {@link Wide}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class WideIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "wide",
            "5150da3d",
            new TableName("public", "wide"),
            List.of(new KeyColumn("c01", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public WideIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("c01", new TableName("public", "wide"), "c01", "int", false),
                new RecordColumn("c02", new TableName("public", "wide"), "c02", "int", false),
                new RecordColumn("c03", new TableName("public", "wide"), "c03", "int", false),
                new RecordColumn("c04", new TableName("public", "wide"), "c04", "int", false),
                new RecordColumn("c05", new TableName("public", "wide"), "c05", "int", false),
                new RecordColumn("c06", new TableName("public", "wide"), "c06", "int", false),
                new RecordColumn("c07", new TableName("public", "wide"), "c07", "int", false),
                new RecordColumn("c08", new TableName("public", "wide"), "c08", "int", false),
                new RecordColumn("c09", new TableName("public", "wide"), "c09", "int", false),
                new RecordColumn("c10", new TableName("public", "wide"), "c10", "int", false),
                new RecordColumn("c11", new TableName("public", "wide"), "c11", "int", false),
                new RecordColumn("c12", new TableName("public", "wide"), "c12", "int", false),
                new RecordColumn("c13", new TableName("public", "wide"), "c13", "int", false),
                new RecordColumn("c14", new TableName("public", "wide"), "c14", "int", false),
                new RecordColumn("c15", new TableName("public", "wide"), "c15", "int", false),
                new RecordColumn("c16", new TableName("public", "wide"), "c16", "int", false),
                new RecordColumn("c17", new TableName("public", "wide"), "c17", "int", false),
                new RecordColumn("c18", new TableName("public", "wide"), "c18", "int", false),
                new RecordColumn("c19", new TableName("public", "wide"), "c19", "int", false),
                new RecordColumn("c20", new TableName("public", "wide"), "c20", "int", false),
                new RecordColumn("c21", new TableName("public", "wide"), "c21", "int", false),
                new RecordColumn("c22", new TableName("public", "wide"), "c22", "int", false),
                new RecordColumn("c23", new TableName("public", "wide"), "c23", "int", false),
                new RecordColumn("c24", new TableName("public", "wide"), "c24", "int", false),
                new RecordColumn("c25", new TableName("public", "wide"), "c25", "int", false),
                new RecordColumn("c26", new TableName("public", "wide"), "c26", "int", false),
                new RecordColumn("c27", new TableName("public", "wide"), "c27", "int", false),
                new RecordColumn("c28", new TableName("public", "wide"), "c28", "int", false),
                new RecordColumn("c29", new TableName("public", "wide"), "c29", "int", false),
                new RecordColumn("c30", new TableName("public", "wide"), "c30", "int", false),
                new RecordColumn("c31", new TableName("public", "wide"), "c31", "int", false),
                new RecordColumn("c32", new TableName("public", "wide"), "c32", "int", false),
                new RecordColumn("c33", new TableName("public", "wide"), "c33", "int", false),
                new RecordColumn("c34", new TableName("public", "wide"), "c34", "int", false),
                new RecordColumn("c35", new TableName("public", "wide"), "c35", "int", false),
                new RecordColumn("c36", new TableName("public", "wide"), "c36", "int", false),
                new RecordColumn("c37", new TableName("public", "wide"), "c37", "int", false),
                new RecordColumn("c38", new TableName("public", "wide"), "c38", "int", false),
                new RecordColumn("c39", new TableName("public", "wide"), "c39", "int", false),
                new RecordColumn("c40", new TableName("public", "wide"), "c40", "int", false),
                new RecordColumn("c41", new TableName("public", "wide"), "c41", "int", false),
                new RecordColumn("c42", new TableName("public", "wide"), "c42", "int", false),
                new RecordColumn("c43", new TableName("public", "wide"), "c43", "int", false),
                new RecordColumn("c44", new TableName("public", "wide"), "c44", "int", false),
                new RecordColumn("c45", new TableName("public", "wide"), "c45", "int", false),
                new RecordColumn("c46", new TableName("public", "wide"), "c46", "int", false),
                new RecordColumn("c47", new TableName("public", "wide"), "c47", "int", false),
                new RecordColumn("c48", new TableName("public", "wide"), "c48", "int", false),
                new RecordColumn("c49", new TableName("public", "wide"), "c49", "int", false),
                new RecordColumn("c50", new TableName("public", "wide"), "c50", "int", false),
                new RecordColumn("c51", new TableName("public", "wide"), "c51", "int", false),
                new RecordColumn("c52", new TableName("public", "wide"), "c52", "int", false),
                new RecordColumn("c53", new TableName("public", "wide"), "c53", "int", false),
                new RecordColumn("c54", new TableName("public", "wide"), "c54", "int", false),
                new RecordColumn("c55", new TableName("public", "wide"), "c55", "int", false),
                new RecordColumn("c56", new TableName("public", "wide"), "c56", "int", false),
                new RecordColumn("c57", new TableName("public", "wide"), "c57", "int", false),
                new RecordColumn("c58", new TableName("public", "wide"), "c58", "int", false),
                new RecordColumn("c59", new TableName("public", "wide"), "c59", "int", false),
                new RecordColumn("c60", new TableName("public", "wide"), "c60", "BigDecimal", false),
                new RecordColumn("wider.d001", new TableName("public", "wider"), "d001", "int", false),
                new RecordColumn("wider.d002", new TableName("public", "wider"), "d002", "String", true),
                new RecordColumn("wider.d003", new TableName("public", "wider"), "d003", "String", true),
                new RecordColumn("wider.d004", new TableName("public", "wider"), "d004", "String", true),
                new RecordColumn("wider.d005", new TableName("public", "wider"), "d005", "String", true),
                new RecordColumn("wider.d006", new TableName("public", "wider"), "d006", "String", true),
                new RecordColumn("wider.d007", new TableName("public", "wider"), "d007", "String", true),
                new RecordColumn("wider.d008", new TableName("public", "wider"), "d008", "String", true),
                new RecordColumn("wider.d009", new TableName("public", "wider"), "d009", "String", true),
                new RecordColumn("wider.d010", new TableName("public", "wider"), "d010", "String", true),
                new RecordColumn("wider.d011", new TableName("public", "wider"), "d011", "String", true),
                new RecordColumn("wider.d012", new TableName("public", "wider"), "d012", "String", true),
                new RecordColumn("wider.d013", new TableName("public", "wider"), "d013", "String", true),
                new RecordColumn("wider.d014", new TableName("public", "wider"), "d014", "String", true),
                new RecordColumn("wider.d015", new TableName("public", "wider"), "d015", "String", true),
                new RecordColumn("wider.d016", new TableName("public", "wider"), "d016", "String", true),
                new RecordColumn("wider.d017", new TableName("public", "wider"), "d017", "String", true),
                new RecordColumn("wider.d018", new TableName("public", "wider"), "d018", "String", true),
                new RecordColumn("wider.d019", new TableName("public", "wider"), "d019", "String", true),
                new RecordColumn("wider.d020", new TableName("public", "wider"), "d020", "String", true),
                new RecordColumn("wider.d021", new TableName("public", "wider"), "d021", "String", true),
                new RecordColumn("wider.d022", new TableName("public", "wider"), "d022", "String", true),
                new RecordColumn("wider.d023", new TableName("public", "wider"), "d023", "String", true),
                new RecordColumn("wider.d024", new TableName("public", "wider"), "d024", "String", true),
                new RecordColumn("wider.d025", new TableName("public", "wider"), "d025", "String", true),
                new RecordColumn("wider.d026", new TableName("public", "wider"), "d026", "String", true),
                new RecordColumn("wider.d027", new TableName("public", "wider"), "d027", "String", true),
                new RecordColumn("wider.d028", new TableName("public", "wider"), "d028", "String", true),
                new RecordColumn("wider.d029", new TableName("public", "wider"), "d029", "String", true),
                new RecordColumn("wider.d030", new TableName("public", "wider"), "d030", "String", true),
                new RecordColumn("wider.d031", new TableName("public", "wider"), "d031", "String", true),
                new RecordColumn("wider.d032", new TableName("public", "wider"), "d032", "String", true),
                new RecordColumn("wider.d033", new TableName("public", "wider"), "d033", "String", true),
                new RecordColumn("wider.d034", new TableName("public", "wider"), "d034", "String", true),
                new RecordColumn("wider.d035", new TableName("public", "wider"), "d035", "String", true),
                new RecordColumn("wider.d036", new TableName("public", "wider"), "d036", "String", true),
                new RecordColumn("wider.d037", new TableName("public", "wider"), "d037", "String", true),
                new RecordColumn("wider.d038", new TableName("public", "wider"), "d038", "String", true),
                new RecordColumn("wider.d039", new TableName("public", "wider"), "d039", "String", true),
                new RecordColumn("wider.d040", new TableName("public", "wider"), "d040", "String", true),
                new RecordColumn("wider.d041", new TableName("public", "wider"), "d041", "String", true),
                new RecordColumn("wider.d042", new TableName("public", "wider"), "d042", "String", true),
                new RecordColumn("wider.d043", new TableName("public", "wider"), "d043", "String", true),
                new RecordColumn("wider.d044", new TableName("public", "wider"), "d044", "String", true),
                new RecordColumn("wider.d045", new TableName("public", "wider"), "d045", "String", true),
                new RecordColumn("wider.d046", new TableName("public", "wider"), "d046", "String", true),
                new RecordColumn("wider.d047", new TableName("public", "wider"), "d047", "String", true),
                new RecordColumn("wider.d048", new TableName("public", "wider"), "d048", "String", true),
                new RecordColumn("wider.d049", new TableName("public", "wider"), "d049", "String", true),
                new RecordColumn("wider.d050", new TableName("public", "wider"), "d050", "String", true),
                new RecordColumn("wider.d051", new TableName("public", "wider"), "d051", "String", true),
                new RecordColumn("wider.d052", new TableName("public", "wider"), "d052", "String", true),
                new RecordColumn("wider.d053", new TableName("public", "wider"), "d053", "String", true),
                new RecordColumn("wider.d054", new TableName("public", "wider"), "d054", "String", true),
                new RecordColumn("wider.d055", new TableName("public", "wider"), "d055", "String", true),
                new RecordColumn("wider.d056", new TableName("public", "wider"), "d056", "String", true),
                new RecordColumn("wider.d057", new TableName("public", "wider"), "d057", "String", true),
                new RecordColumn("wider.d058", new TableName("public", "wider"), "d058", "String", true),
                new RecordColumn("wider.d059", new TableName("public", "wider"), "d059", "String", true),
                new RecordColumn("wider.d060", new TableName("public", "wider"), "d060", "String", true),
                new RecordColumn("wider.d061", new TableName("public", "wider"), "d061", "String", true),
                new RecordColumn("wider.d062", new TableName("public", "wider"), "d062", "String", true),
                new RecordColumn("wider.d063", new TableName("public", "wider"), "d063", "String", true),
                new RecordColumn("wider.d064", new TableName("public", "wider"), "d064", "String", true),
                new RecordColumn("wider.d065", new TableName("public", "wider"), "d065", "String", true),
                new RecordColumn("wider.d066", new TableName("public", "wider"), "d066", "String", true),
                new RecordColumn("wider.d067", new TableName("public", "wider"), "d067", "String", true),
                new RecordColumn("wider.d068", new TableName("public", "wider"), "d068", "String", true),
                new RecordColumn("wider.d069", new TableName("public", "wider"), "d069", "String", true),
                new RecordColumn("wider.d070", new TableName("public", "wider"), "d070", "String", true),
                new RecordColumn("wider.d071", new TableName("public", "wider"), "d071", "String", true),
                new RecordColumn("wider.d072", new TableName("public", "wider"), "d072", "String", true),
                new RecordColumn("wider.d073", new TableName("public", "wider"), "d073", "String", true),
                new RecordColumn("wider.d074", new TableName("public", "wider"), "d074", "String", true),
                new RecordColumn("wider.d075", new TableName("public", "wider"), "d075", "String", true),
                new RecordColumn("wider.d076", new TableName("public", "wider"), "d076", "String", true),
                new RecordColumn("wider.d077", new TableName("public", "wider"), "d077", "String", true),
                new RecordColumn("wider.d078", new TableName("public", "wider"), "d078", "String", true),
                new RecordColumn("wider.d079", new TableName("public", "wider"), "d079", "String", true),
                new RecordColumn("wider.d080", new TableName("public", "wider"), "d080", "String", true),
                new RecordColumn("wider.d081", new TableName("public", "wider"), "d081", "String", true),
                new RecordColumn("wider.d082", new TableName("public", "wider"), "d082", "String", true),
                new RecordColumn("wider.d083", new TableName("public", "wider"), "d083", "String", true),
                new RecordColumn("wider.d084", new TableName("public", "wider"), "d084", "String", true),
                new RecordColumn("wider.d085", new TableName("public", "wider"), "d085", "String", true),
                new RecordColumn("wider.d086", new TableName("public", "wider"), "d086", "String", true),
                new RecordColumn("wider.d087", new TableName("public", "wider"), "d087", "String", true),
                new RecordColumn("wider.d088", new TableName("public", "wider"), "d088", "String", true),
                new RecordColumn("wider.d089", new TableName("public", "wider"), "d089", "String", true),
                new RecordColumn("wider.d090", new TableName("public", "wider"), "d090", "String", true),
                new RecordColumn("wider.d091", new TableName("public", "wider"), "d091", "String", true),
                new RecordColumn("wider.d092", new TableName("public", "wider"), "d092", "String", true),
                new RecordColumn("wider.d093", new TableName("public", "wider"), "d093", "String", true),
                new RecordColumn("wider.d094", new TableName("public", "wider"), "d094", "String", true),
                new RecordColumn("wider.d095", new TableName("public", "wider"), "d095", "String", true),
                new RecordColumn("wider.d096", new TableName("public", "wider"), "d096", "String", true),
                new RecordColumn("wider.d097", new TableName("public", "wider"), "d097", "String", true),
                new RecordColumn("wider.d098", new TableName("public", "wider"), "d098", "String", true),
                new RecordColumn("wider.d099", new TableName("public", "wider"), "d099", "String", true),
                new RecordColumn("wider.d100", new TableName("public", "wider"), "d100", "String", true),
                new RecordColumn("wider.d101", new TableName("public", "wider"), "d101", "String", true),
                new RecordColumn("wider.d102", new TableName("public", "wider"), "d102", "String", true),
                new RecordColumn("wider.d103", new TableName("public", "wider"), "d103", "String", true),
                new RecordColumn("wider.d104", new TableName("public", "wider"), "d104", "String", true),
                new RecordColumn("wider.d105", new TableName("public", "wider"), "d105", "String", true),
                new RecordColumn("wider.d106", new TableName("public", "wider"), "d106", "String", true),
                new RecordColumn("wider.d107", new TableName("public", "wider"), "d107", "String", true),
                new RecordColumn("wider.d108", new TableName("public", "wider"), "d108", "String", true),
                new RecordColumn("wider.d109", new TableName("public", "wider"), "d109", "String", true),
                new RecordColumn("wider.d110", new TableName("public", "wider"), "d110", "String", true),
                new RecordColumn("wider.d111", new TableName("public", "wider"), "d111", "String", true),
                new RecordColumn("wider.d112", new TableName("public", "wider"), "d112", "String", true),
                new RecordColumn("wider.d113", new TableName("public", "wider"), "d113", "String", true),
                new RecordColumn("wider.d114", new TableName("public", "wider"), "d114", "String", true),
                new RecordColumn("wider.d115", new TableName("public", "wider"), "d115", "String", true),
                new RecordColumn("wider.d116", new TableName("public", "wider"), "d116", "String", true),
                new RecordColumn("wider.d117", new TableName("public", "wider"), "d117", "String", true),
                new RecordColumn("wider.d118", new TableName("public", "wider"), "d118", "String", true),
                new RecordColumn("wider.d119", new TableName("public", "wider"), "d119", "String", true),
                new RecordColumn("wider.d120", new TableName("public", "wider"), "d120", "String", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  (
                    left(json_build_object(
                      'c01', "wide"."c01",
                      'c02', "wide"."c02",
                      'c03', "wide"."c03",
                      'c04', "wide"."c04",
                      'c05', "wide"."c05",
                      'c06', "wide"."c06",
                      'c07', "wide"."c07",
                      'c08', "wide"."c08",
                      'c09', "wide"."c09",
                      'c10', "wide"."c10",
                      'c11', "wide"."c11",
                      'c12', "wide"."c12",
                      'c13', "wide"."c13",
                      'c14', "wide"."c14",
                      'c15', "wide"."c15",
                      'c16', "wide"."c16",
                      'c17', "wide"."c17",
                      'c18', "wide"."c18",
                      'c19', "wide"."c19",
                      'c20', "wide"."c20",
                      'c21', "wide"."c21",
                      'c22', "wide"."c22",
                      'c23', "wide"."c23",
                      'c24', "wide"."c24",
                      'c25', "wide"."c25",
                      'c26', "wide"."c26",
                      'c27', "wide"."c27",
                      'c28', "wide"."c28",
                      'c29', "wide"."c29",
                      'c30', "wide"."c30",
                      'c31', "wide"."c31",
                      'c32', "wide"."c32",
                      'c33', "wide"."c33",
                      'c34', "wide"."c34",
                      'c35', "wide"."c35",
                      'c36', "wide"."c36",
                      'c37', "wide"."c37",
                      'c38', "wide"."c38",
                      'c39', "wide"."c39",
                      'c40', "wide"."c40",
                      'c41', "wide"."c41",
                      'c42', "wide"."c42",
                      'c43', "wide"."c43",
                      'c44', "wide"."c44",
                      'c45', "wide"."c45",
                      'c46', "wide"."c46",
                      'c47', "wide"."c47",
                      'c48', "wide"."c48",
                      'c49', "wide"."c49",
                      'c50', "wide"."c50"
                    )::text, -1)
                    || ', ' || substr(json_build_object(
                      'c51', "wide"."c51",
                      'c52', "wide"."c52",
                      'c53', "wide"."c53",
                      'c54', "wide"."c54",
                      'c55', "wide"."c55",
                      'c56', "wide"."c56",
                      'c57', "wide"."c57",
                      'c58', "wide"."c58",
                      'c59', "wide"."c59",
                      'c60', CASE WHEN "wide"."c60"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "wide"."c60" END,
                      'wider', COALESCE((
                        SELECT json_agg(
                          (
                            left(json_build_object(
                              'd001', "wider"."d001",
                              'd002', "wider"."d002"::text,
                              'd003', "wider"."d003"::text,
                              'd004', "wider"."d004"::text,
                              'd005', "wider"."d005"::text,
                              'd006', "wider"."d006"::text,
                              'd007', "wider"."d007"::text,
                              'd008', "wider"."d008"::text,
                              'd009', "wider"."d009"::text,
                              'd010', "wider"."d010"::text,
                              'd011', "wider"."d011"::text,
                              'd012', "wider"."d012"::text,
                              'd013', "wider"."d013"::text,
                              'd014', "wider"."d014"::text,
                              'd015', "wider"."d015"::text,
                              'd016', "wider"."d016"::text,
                              'd017', "wider"."d017"::text,
                              'd018', "wider"."d018"::text,
                              'd019', "wider"."d019"::text,
                              'd020', "wider"."d020"::text,
                              'd021', "wider"."d021"::text,
                              'd022', "wider"."d022"::text,
                              'd023', "wider"."d023"::text,
                              'd024', "wider"."d024"::text,
                              'd025', "wider"."d025"::text,
                              'd026', "wider"."d026"::text,
                              'd027', "wider"."d027"::text,
                              'd028', "wider"."d028"::text,
                              'd029', "wider"."d029"::text,
                              'd030', "wider"."d030"::text,
                              'd031', "wider"."d031"::text,
                              'd032', "wider"."d032"::text,
                              'd033', "wider"."d033"::text,
                              'd034', "wider"."d034"::text,
                              'd035', "wider"."d035"::text,
                              'd036', "wider"."d036"::text,
                              'd037', "wider"."d037"::text,
                              'd038', "wider"."d038"::text,
                              'd039', "wider"."d039"::text,
                              'd040', "wider"."d040"::text,
                              'd041', "wider"."d041"::text,
                              'd042', "wider"."d042"::text,
                              'd043', "wider"."d043"::text,
                              'd044', "wider"."d044"::text,
                              'd045', "wider"."d045"::text,
                              'd046', "wider"."d046"::text,
                              'd047', "wider"."d047"::text,
                              'd048', "wider"."d048"::text,
                              'd049', "wider"."d049"::text,
                              'd050', "wider"."d050"::text
                            )::text, -1)
                            || ', ' || left(substr(json_build_object(
                              'd051', "wider"."d051"::text,
                              'd052', "wider"."d052"::text,
                              'd053', "wider"."d053"::text,
                              'd054', "wider"."d054"::text,
                              'd055', "wider"."d055"::text,
                              'd056', "wider"."d056"::text,
                              'd057', "wider"."d057"::text,
                              'd058', "wider"."d058"::text,
                              'd059', "wider"."d059"::text,
                              'd060', "wider"."d060"::text,
                              'd061', "wider"."d061"::text,
                              'd062', "wider"."d062"::text,
                              'd063', "wider"."d063"::text,
                              'd064', "wider"."d064"::text,
                              'd065', "wider"."d065"::text,
                              'd066', "wider"."d066"::text,
                              'd067', "wider"."d067"::text,
                              'd068', "wider"."d068"::text,
                              'd069', "wider"."d069"::text,
                              'd070', "wider"."d070"::text,
                              'd071', "wider"."d071"::text,
                              'd072', "wider"."d072"::text,
                              'd073', "wider"."d073"::text,
                              'd074', "wider"."d074"::text,
                              'd075', "wider"."d075"::text,
                              'd076', "wider"."d076"::text,
                              'd077', "wider"."d077"::text,
                              'd078', "wider"."d078"::text,
                              'd079', "wider"."d079"::text,
                              'd080', "wider"."d080"::text,
                              'd081', "wider"."d081"::text,
                              'd082', "wider"."d082"::text,
                              'd083', "wider"."d083"::text,
                              'd084', "wider"."d084"::text,
                              'd085', "wider"."d085"::text,
                              'd086', "wider"."d086"::text,
                              'd087', "wider"."d087"::text,
                              'd088', "wider"."d088"::text,
                              'd089', "wider"."d089"::text,
                              'd090', "wider"."d090"::text,
                              'd091', "wider"."d091"::text,
                              'd092', "wider"."d092"::text,
                              'd093', "wider"."d093"::text,
                              'd094', "wider"."d094"::text,
                              'd095', "wider"."d095"::text,
                              'd096', "wider"."d096"::text,
                              'd097', "wider"."d097"::text,
                              'd098', "wider"."d098"::text,
                              'd099', "wider"."d099"::text,
                              'd100', "wider"."d100"::text
                            )::text, 2), -1)
                            || ', ' || substr(json_build_object(
                              'd101', "wider"."d101"::text,
                              'd102', "wider"."d102"::text,
                              'd103', "wider"."d103"::text,
                              'd104', "wider"."d104"::text,
                              'd105', "wider"."d105"::text,
                              'd106', "wider"."d106"::text,
                              'd107', "wider"."d107"::text,
                              'd108', "wider"."d108"::text,
                              'd109', "wider"."d109"::text,
                              'd110', "wider"."d110"::text,
                              'd111', "wider"."d111"::text,
                              'd112', "wider"."d112"::text,
                              'd113', "wider"."d113"::text,
                              'd114', "wider"."d114"::text,
                              'd115', "wider"."d115"::text,
                              'd116', "wider"."d116"::text,
                              'd117', "wider"."d117"::text,
                              'd118', "wider"."d118"::text,
                              'd119', "wider"."d119"::text,
                              'd120', "wider"."d120"::text
                            )::text, 2)
                          )::json
                          ORDER BY "wider"."d001"
                        )
                        FROM "public"."wider" AS "wider"
                        WHERE "wider"."wide_id" = "wide"."c01"
                      ), '[]'::json)
                    )::text, 2)
                  )::json::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "wide"."c01"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("c01", "ordinal")
                JOIN "public"."wide" AS "wide" ON "wide"."c01" = "requested"."c01\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "wide"."c01"::text
                FROM "public"."wide" AS "wide"
                WHERE ($1::bigint IS NULL OR "wide"."c01" > $1::bigint)
                  AND ($2::bigint IS NULL OR "wide"."c01" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "wide"."c01"::text
                FROM "public"."wide" AS "wide"
                WHERE ($1::bigint IS NULL OR "wide"."c01" > $1::bigint)
                ORDER BY "wide"."c01"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "wide"), columns("c01"), null),
                new Lookup("wider", new TableName("public", "wider"), columns("wide_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "wide"),
                        columns("c01", "c02", "c03", "c04", "c05", "c06", "c07", "c08", "c09", "c10", "c11", "c12", "c13", "c14", "c15", "c16", "c17", "c18", "c19", "c20", "c21", "c22", "c23", "c24", "c25", "c26", "c27", "c28", "c29", "c30", "c31", "c32", "c33", "c34", "c35", "c36", "c37", "c38", "c39", "c40", "c41", "c42", "c43", "c44", "c45", "c46", "c47", "c48", "c49", "c50", "c51", "c52", "c53", "c54", "c55", "c56", "c57", "c58", "c59", "c60"),
                        columns("c01")),
                new TableUse(
                        new TableName("public", "wider"),
                        columns("d001", "d002", "d003", "d004", "d005", "d006", "d007", "d008", "d009", "d010", "d011", "d012", "d013", "d014", "d015", "d016", "d017", "d018", "d019", "d020", "d021", "d022", "d023", "d024", "d025", "d026", "d027", "d028", "d029", "d030", "d031", "d032", "d033", "d034", "d035", "d036", "d037", "d038", "d039", "d040", "d041", "d042", "d043", "d044", "d045", "d046", "d047", "d048", "d049", "d050", "d051", "d052", "d053", "d054", "d055", "d056", "d057", "d058", "d059", "d060", "d061", "d062", "d063", "d064", "d065", "d066", "d067", "d068", "d069", "d070", "d071", "d072", "d073", "d074", "d075", "d076", "d077", "d078", "d079", "d080", "d081", "d082", "d083", "d084", "d085", "d086", "d087", "d088", "d089", "d090", "d091", "d092", "d093", "d094", "d095", "d096", "d097", "d098", "d099", "d100", "d101", "d102", "d103", "d104", "d105", "d106", "d107", "d108", "d109", "d110", "d111", "d112", "d113", "d114", "d115", "d116", "d117", "d118", "d119", "d120", "wide_id"),
                        columns("wide_id")));
    }

    private static String mapping() {
        return String.join(
                "",
                """
                        {
                          "dynamic": "strict",
                          "properties": {
                            "c01": {"type": "integer"},
                            "c02": {"type": "integer"},
                            "c03": {"type": "integer"},
                            "c04": {"type": "integer"},
                            "c05": {"type": "integer"},
                            "c06": {"type": "integer"},
                            "c07": {"type": "integer"},
                            "c08": {"type": "integer"},
                            "c09": {"type": "integer"},
                            "c10": {"type": "integer"},
                            "c11": {"type": "integer"},
                            "c12": {"type": "integer"},
                            "c13": {"type": "integer"},
                            "c14": {"type": "integer"},
                            "c15": {"type": "integer"},
                            "c16": {"type": "integer"},
                            "c17": {"type": "integer"},
                            "c18": {"type": "integer"},
                            "c19": {"type": "integer"},
                            "c20": {"type": "integer"},
                            "c21": {"type": "integer"},
                            "c22": {"type": "integer"},
                            "c23": {"type": "integer"},
                            "c24": {"type": "integer"},
                            "c25": {"type": "integer"},
                            "c26": {"type": "integer"},
                            "c27": {"type": "integer"},
                            "c28": {"type": "integer"},
                            "c29": {"type": "integer"},
                            "c30": {"type": "integer"},
                            "c31": {"type": "integer"},
                            "c32": {"type": "integer"},
                            "c33": {"type": "integer"},
                            "c34": {"type": "integer"},
                            "c35": {"type": "integer"},
                            "c36": {"type": "integer"},
                            "c37": {"type": "integer"},
                            "c38": {"type": "integer"},
                            "c39": {"type": "integer"},
                            "c40": {"type": "integer"},
                            "c41": {"type": "integer"},
                            "c42": {"type": "integer"},
                            "c43": {"type": "integer"},
                            "c44": {"type": "integer"},
                            "c45": {"type": "integer"},
                            "c46": {"type": "integer"},
                            "c47": {"type": "integer"},
                            "c48": {"type": "integer"},
                            "c49": {"type": "integer"},
                            "c50": {"type": "integer"},
                            "c51": {"type": "integer"},
                            "c52": {"type": "integer"},
                            "c53": {"type": "integer"},
                            "c54": {"type": "integer"},
                            "c55": {"type": "integer"},
                            "c56": {"type": "integer"},
                            "c57": {"type": "integer"},
                            "c58": {"type": "integer"},
                            "c59": {"type": "integer"},
                            "c60": {"type": "double"},
                            "wider": {
                              "type": "nested",
                              "properties": {
                                "d001": {"type": "integer"},
                                "d002": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d003": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d004": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d005": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d006": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d007": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d008": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d009": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d010": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d011": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d012": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d013": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d014": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d015": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d016": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d017": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d018": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d019": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d020": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d021": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d022": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d023": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d024": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d025": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d026": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d027": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d028": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d029": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d030": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d031": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d032": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d033": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d034": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d035": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d036": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d037": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d038": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d039": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d040": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d041": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d042": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d043": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d044": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d045": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d046": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d047": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d048": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d049": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d050": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d051": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d052": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d053": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d054": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d055": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d056": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d057": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d058": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d059": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d060": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d061": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d062": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d063": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d064": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d065": {
                                  "type": "keyword",
                        """,
                """
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d066": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d067": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d068": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d069": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d070": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d071": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d072": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d073": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d074": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d075": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d076": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d077": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d078": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d079": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d080": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d081": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d082": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d083": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d084": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d085": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d086": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d087": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d088": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d089": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d090": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d091": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d092": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d093": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d094": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d095": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d096": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d097": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d098": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d099": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d100": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d101": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d102": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d103": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d104": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d105": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d106": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d107": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d108": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d109": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d110": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d111": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d112": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d113": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d114": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d115": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d116": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d117": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d118": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d119": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                },
                                "d120": {
                                  "type": "keyword",
                                  "ignore_above": 8191,
                                  "fields": {
                                    "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                    "text": {"type": "text", "analyzer": "penstock_text"}
                                  }
                                }
                              }
                            }
                          }
                        }""");
    }

    private static String settings() {
        return """
                {
                  "analysis": {
                    "analyzer": {
                      "penstock_text": {
                        "type": "custom",
                        "tokenizer": "standard",
                        "filter": ["lowercase", "asciifolding"]
                      }
                    },
                    "normalizer": {"penstock_sort": {"type": "custom", "filter": ["lowercase"]}}
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
