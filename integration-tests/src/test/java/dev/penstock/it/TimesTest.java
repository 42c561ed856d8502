package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.it.values.Times;
import dev.penstock.it.values.TimesIndex;
import dev.penstock.it.values.TimesQuery;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code docs/values.md} says of times, whatever the settings are of all who take part. */
@WithServers
@DisplayName("Times mean the same everywhere")
final class TimesTest {

    static final String SCHEMA = "CREATE TABLE times (id bigint PRIMARY KEY, at timestamptz, zoned timestamptz,"
            + " moment timestamp, day date, opens time, lasts interval, unzoned timestamp, daily timestamptz,"
            + " closes timetz)";

    /** Settings that would change the text of values, if they counted. */
    private static final List<String> SETTINGS = List.of(
            "TimeZone = 'Asia/Kolkata'",
            "DateStyle = 'German, DMY'",
            "IntervalStyle = 'sql_standard'",
            "extra_float_digits = -15",
            "bytea_output = 'escape'");

    @Test
    void usually(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            Arrivals<Times> times = times();
            if (database.server().version() >= 17) {
                times.becomesNull("lasts", "'infinity'", "'-infinity'");
            }
            times.check(rig, engine(rig, database.url()));
        }
    }

    @Test
    void withOtherSettingsOfDatabaseAndRole(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            for (String setting : SETTINGS) {
                String owner = setting.startsWith("T") ? "DATABASE " + database.name() : role(database);
                database.execute("ALTER " + owner + " SET " + setting);
            }
            try (var connection = database.connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT interval '1 day 2:00' || ''")) {
                row.next();
                assertEquals("1 2:00:00", row.getString(1), "the settings count for others");
            }
            times().check(rig, engine(rig, database.url()));
        }
    }

    @Test
    void withOtherSettingsOfTheSessionAndTheJvm(TestDatabase database, OpenSearchServer search) throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        String options =
                "?options=-c%20TimeZone=America/St_Johns%20-c%20DateStyle=German%20-c%20IntervalStyle=postgres";
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            times().check(rig, engine(rig, database.url() + options));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** Literals with a zone of their own where the type has one: rows come from sessions of any zone. */
    private static Arrivals<Times> times() {
        Arrivals<Times> times = new Arrivals<>(TimesIndex.DEFINITION, Times.class, TimesQuery.INDEX);
        for (String column : List.of("at", "zoned", "moment", "day", "unzoned", "daily")) {
            times.becomesNull(
                    column, "'infinity'", "'-infinity'", "'0044-03-15 12:00:00 BC'", "'10000-01-02'", "'12024-02-28'");
        }
        return spans(points(times));
    }

    private static Arrivals<Times> points(Arrivals<Times> times) {
        String last = "9999-12-31T23:59:59.999999";
        return times.value(
                        "at",
                        "'2024-02-29 23:59:59.123456-09:30'",
                        "\"2024-03-01T09:29:59.123456+00:00\"",
                        Instant.parse("2024-03-01T09:29:59.123456Z"))
                .value(
                        "at",
                        "'0001-01-01 00:00+00'",
                        "\"0001-01-01T00:00:00+00:00\"",
                        Instant.parse("0001-01-01T00:00:00Z"))
                .value("at", "'9999-12-31 23:59:59.999999+00'", "\"" + last + "+00:00\"", Instant.parse(last + "Z"))
                .becomesNull("at", "'0001-01-01 00:00+01'", "'9999-12-31 23:59:59-01'")
                .value(
                        "zoned",
                        "'2024-03-31 02:30:00 Europe/Berlin'",
                        "\"2024-03-31T01:30:00+00:00\"",
                        OffsetDateTime.parse("2024-03-31T01:30:00Z"))
                .value(
                        "moment",
                        "'2024-03-31 02:30:00.1'",
                        "\"2024-03-31T02:30:00.1\"",
                        LocalDateTime.parse("2024-03-31T02:30:00.1"))
                .value(
                        "moment",
                        "'9999-12-31 24:00:00'::timestamp - '1 us'::interval",
                        "\"" + last + "\"",
                        LocalDateTime.parse(last))
                .value("day", "'0001-01-01'", "\"0001-01-01\"", LocalDate.parse("0001-01-01"))
                .value("day", "'9999-12-31'", "\"9999-12-31\"", LocalDate.parse("9999-12-31"))
                .becomesNull("day", "'0001-12-31 BC'", "'5874897-12-31'")
                .value(
                        "unzoned",
                        "'2024-02-29 12:34:56.000001'",
                        "\"2024-02-29T12:34:56.000001+00:00\"",
                        Instant.parse("2024-02-29T12:34:56.000001Z"))
                .value("daily", "'2024-02-29 23:00-05'", "\"2024-03-01\"", LocalDate.parse("2024-03-01"));
    }

    private static Arrivals<Times> spans(Arrivals<Times> times) {
        return times.becomesNull("opens", "'24:00'")
                .value("opens", "'00:00'", "\"00:00:00\"", LocalTime.MIDNIGHT)
                .value("opens", "'23:59:59.999999'", "\"23:59:59.999999\"", LocalTime.parse("23:59:59.999999"))
                .value("opens", "'12:34:56.1'", "\"12:34:56.1\"", LocalTime.parse("12:34:56.1"))
                .value("closes", "'18:30:00.5+05:30'", "\"18:30:00.5\"", LocalTime.parse("18:30:00.5"))
                .value("lasts", "'-1 day +2:00:00.000001'", "-79199.999999", Duration.parse("PT-21H-59M-59.999999S"))
                .value("lasts", "'1 year 1 month'", "34149600.000000", Duration.ofHours(9_486))
                .value("lasts", "'100000000 years'", "3155760000000000.000000", Duration.ofDays(36_525_000_000L));
    }

    private static String role(TestDatabase database) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT quote_ident(current_user)")) {
            row.next();
            return "ROLE " + row.getString(1) + " IN DATABASE " + database.name();
        }
    }

    private static Penstock.Builder engine(Rig rig, String url) {
        return Penstock.builder()
                .index(TimesIndex.DEFINITION)
                .database(PostgresSource.builder(url).slot(rig.slot))
                .sink(rig.sink());
    }
}
