package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.document.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [TYPE_NOT_SUPPORTED] column 33
        //   settings: no way to read Map<String, List<UUID>> from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        Map<String, List<UUID>> settings,
        // error: [TYPE_NOT_SUPPORTED] column 26
        //   nickname: no way to read Optional<String> from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        Optional<String> nickname,
        // error: [TYPE_NOT_SUPPORTED] column 14
        //   initial: no way to read char from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        char initial,
        // error: [TYPE_NOT_SUPPORTED] column 15
        //   numbers: no way to read int[] from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        int[] numbers,
        // error: [TYPE_NOT_SUPPORTED] column 16
        //   anything: no way to read Object from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        Object anything,
        // error: [TYPE_NOT_SUPPORTED] column 28
        //   table: no way to read List<List<String>> from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        List<List<String>> table,
        // error: [TYPE_NOT_SUPPORTED] column 30
        //   names: no way to read Map<Integer, String> from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        Map<Integer, String> names,
        // error: [TYPE_NOT_SUPPORTED] column 23
        //   letters: no way to read Range<String> from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        Range<String> letters,
        // error: [TYPE_NOT_SUPPORTED] column 28
        //   orders: no way to read Map<String, Order> from a column
        //   Columns are read as String, boolean, numbers, BigDecimal, BigInteger, UUID, times and dates, Duration, InetAddress, byte[], JsonNode, GeoPoint, enums, Range, lists of these, and Map<String, ...>.
        //   Write: one of these types
        Map<String, Order> orders) {

    @Table("orders")
    record Order(@Id int id) {}
}
