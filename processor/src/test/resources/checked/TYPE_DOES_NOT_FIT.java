package failing;

import dev.penstock.annotation.*;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class TYPE_DOES_NOT_FIT {
  @Index("users")
  @Table("users")
  record User(
      // error: [TYPE_DOES_NOT_FIT] column 16
      //   id: the column "id" is of type integer, the component UUID
      //   No value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @Id UUID id,
      // error: [TYPE_DOES_NOT_FIT] column 11
      //   email: the column "email" is of type public.email, the component int
      //   No value of the column is one of the component.
      //   Write: String
      int email,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   status: the column "status" is of type public.user_status, the component boolean
      //   No value of the column is one of the component.
      //   Write: an enum or String
      boolean status,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   picture: the column "logo" is of type bytea, the component Instant
      //   No value of the column is one of the component.
      //   Write: byte[] or String
      @Column("logo") Instant picture,
      // error: [TYPE_DOES_NOT_FIT] column 16
      //   signedUpAt: the column "signed_up_at" is of type timestamp(3) with time zone, the component Duration
      //   No value of the column is one of the component.
      //   Write: Instant or OffsetDateTime or LocalDate or LocalDateTime or LocalTime or String
      Duration signedUpAt,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   isDeleted: the column "deleted" is of type boolean, the component long
      //   No value of the column is one of the component.
      //   Write: boolean or String
      @Column("deleted") long isDeleted,
      @Column("tags") String tagText,
      // error: [TYPE_DOES_NOT_FIT] column 20
      //   fullName: the column "full_name" is of type text, the component List<String>
      //   No value of the column is one of the component.
      //   Write: String
      List<String> fullName) {}

  @Index("orders")
  @Table("orders")
  // warning: [TYPE_DOES_NOT_FIT] column 24
  //   id: the column "id" is of type bigint, the component int
  //   Not every value of the column is one of the component.
  //   Write: long or BigDecimal or BigInteger or String
  // warning: [TYPE_DOES_NOT_FIT] column 36
  //   amount: the column "total" is of type numeric(10,2), the component long
  //   Not every value of the column is one of the component.
  //   Write: float or double or BigDecimal or BigInteger or String
  record Order(@Id int id, @Column("total") long amount) {}

  @Index("samples")
  @Table("samples")
  record Sample(
      @Id int id,
      // error: [TYPE_DOES_NOT_FIT] column 21
      //   words: the column "words" is of type text[], the component List<Integer>
      //   No value of the column is one of the component.
      //   Write: List<String>
      List<Integer> words,
      @Column("nums") List<Long> numbers,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   bounds: the column "words" is of type text[], the component Range<Integer>
      //   No value of the column is one of the component.
      //   Write: List<String>
      @Column("words") Range<Integer> bounds,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   number: the column "nums" is of type integer[], the component int
      //   No value of the column is one of the component.
      //   Write: List<Integer> or List<Long> or List<BigDecimal> or List<BigInteger> or List<String>
      @Column("nums") int number,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   moment: the column "nums" is of type integer[], the component Instant
      //   No value of the column is one of the component.
      //   Write: List<Integer> or List<Long> or List<BigDecimal> or List<BigInteger> or List<String>
      @Column("nums") Instant moment,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   status: the column "statuses" is of type public.user_status[], the component Color
      //   No value of the column is one of the component.
      //   Write: List of an enum or List<String>
      @Column("statuses") Color status,
      @Column("words") String text,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   days: the column "amounts" is of type int4range, the component Range<LocalDate>
      //   No value of the column is one of the component.
      //   Write: Range<Integer> or String
      @Column("amounts") Range<java.time.LocalDate> days,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   decimals: the column "amounts" is of type int4range, the component Range<BigDecimal>
      //   No value of the column is one of the component.
      //   Write: Range<Integer> or String
      @Column("amounts") Range<BigDecimal> decimals,
      @Column("amounts") Range<Long> longs,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   place: the column "amount" is of type integer, the component GeoPoint
      //   No value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @Column("amount") GeoPoint place,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   site: the column "flag" is of type boolean, the component GeoPoint
      //   No value of the column is one of the component.
      //   Write: boolean or String
      @Column("flag") @Location(format = Location.Format.JSON) GeoPoint site,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   mark: the column "amount" is of type integer, the component GeoPoint
      //   No value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @Column("amount") @Location(format = Location.Format.TEXT) GeoPoint mark,
      @Column("body") @Location(format = Location.Format.JSON) GeoPoint fits,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   places: the column "nums" is of type integer[], the component List<GeoPoint>
      //   No value of the column is one of the component.
      //   Write: List<Integer> or List<Long> or List<BigDecimal> or List<BigInteger> or List<String>
      @Column("nums") List<GeoPoint> places,
      // error: [TYPE_DOES_NOT_FIT] column 22
      //   multi: the column "multi" is of type int4multirange, the component Range<Integer>
      //   No value of the column is one of the component.
      //   Write: String
      Range<Integer> multi,
      @Column("period") Range<Instant> times,
      Range<Integer> span,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   flags: the column "flag" is of type boolean, the component Map<String, String>
      //   No value of the column is one of the component.
      //   Write: boolean or String
      @Column("flag") Map<String, String> flags,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   color: the column "amount" is of type integer, the component Color
      //   No value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @Column("amount") Color color,
      // warning: [TYPE_DOES_NOT_FIT] column 15
      //   grade: the column "amount" is of type integer, the component Grade
      //   Not every value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @Column("amount") Grade grade,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   other: the column "flag" is of type boolean, the component Color
      //   No value of the column is one of the component.
      //   Write: boolean or String
      @Column("flag") Color other,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   price: the column "price" is of type money, the component BigDecimal
      //   No value of the column is one of the component.
      //   Write: BigDecimal with @Column(type = "money") or String
      @Column("price") BigDecimal price,
      @Column(value = "price", type = "pg_catalog.money") BigDecimal paid) {}

  @Index("compared")
  @Table("items")
  // error: [TYPE_DOES_NOT_FIT] column 86
  //   line: the column "line" is of type integer, and is compared as uuid
  //   Values of these types are never equal to one another.
  //   Write: type = "integer", or leave it out
  record Compared(@Id @Column(type = "decimal(20)") long orderId, @Id @Column(type = "uuid") int line) {}

  enum Color {
    RED
  }

  enum Grade {
    @Label("1")
    GOOD
  }

  @Index("sampled")
  @Table("users")
  record Sampled(
      @Id int id,
      // error: [TYPE_DOES_NOT_FIT] column 64
      //   ids: the column "amount" is of type integer, the component List<UUID>
      //   No value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @Ids(table = "samples", foreignKey = "user_id", column = "amount") List<UUID> ids,
      // error: [TYPE_DOES_NOT_FIT] column 68
      //   instants: the column "amount" is of type integer, the component List<Instant>
      //   No value of the column is one of the component.
      //   Write: int or long or BigDecimal or BigInteger or String
      @HasMany(table = "samples", foreignKey = "user_id", column = "amount") List<Instant> instants,
      // error: [TYPE_DOES_NOT_FIT] column 64
      //   first: the column "day" is of type date, the component int
      //   No value of the column is one of the component.
      //   Write: Instant or OffsetDateTime or LocalDate or LocalDateTime or String
      @Min(table = "samples", foreignKey = "user_id", column = "day") @Nullable Integer first,
      // error: [TYPE_DOES_NOT_FIT] column 64
      //   bodies: the column "body" is of type jsonb
      //   Only numbers and lengths of time can be added.
      //   Write: a column of numbers, or @Count
      @Sum(table = "samples", foreignKey = "user_id", column = "body") long bodies,
      @Sum(table = "samples", foreignKey = "user_id", column = "amount") long amounts,
      // error: [TYPE_DOES_NOT_FIT] column 64
      //   flags: the column "flag" is of type boolean
      //   Only numbers and lengths of time can be added.
      //   Write: a column of numbers, or @Count
      @Avg(table = "samples", foreignKey = "user_id", column = "flag") @Nullable Double flags) {}
}
