package failing;

import dev.penstock.annotation.*;
import java.time.Instant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class TYPE_DOES_NOT_FIT {
  @Index("users")
  @Table("users")
  record User(
      // error: [TYPE_DOES_NOT_FIT] column 16
      //   id: the column "id" is of type integer, the component UUID
      //   No value of the column is one of the component.
      //   Write: a type that holds every integer
      @Id UUID id,
      // error: [TYPE_DOES_NOT_FIT] column 11
      //   email: the column "email" is of type public.email, the component int
      //   No value of the column is one of the component.
      //   Write: a type that holds every public.email
      int email,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   status: the column "status" is of type public.user_status, the component boolean
      //   No value of the column is one of the component.
      //   Write: a type that holds every public.user_status
      boolean status,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   picture: the column "logo" is of type bytea, the component Instant
      //   No value of the column is one of the component.
      //   Write: a type that holds every bytea
      @Column("logo") Instant picture,
      // error: [TYPE_DOES_NOT_FIT] column 16
      //   signedUpAt: the column "signed_up_at" is of type timestamp(3) with time zone, the component Duration
      //   No value of the column is one of the component.
      //   Write: a type that holds every timestamp(3) with time zone
      Duration signedUpAt,
      // error: [TYPE_DOES_NOT_FIT] column 15
      //   isDeleted: the column "deleted" is of type boolean, the component long
      //   No value of the column is one of the component.
      //   Write: a type that holds every boolean
      @Column("deleted") long isDeleted,
      @Column("tags") String tagText,
      // error: [TYPE_DOES_NOT_FIT] column 20
      //   fullName: the column "full_name" is of type text, the component List<String>
      //   No value of the column is one of the component.
      //   Write: a type that holds every text
      List<String> fullName) {}

  @Index("orders")
  @Table("orders")
  // warning: [TYPE_DOES_NOT_FIT] column 24
  //   id: the column "id" is of type bigint, the component int
  //   Not every value of the column is one of the component.
  //   Write: a type that holds every bigint
  // warning: [TYPE_DOES_NOT_FIT] column 36
  //   amount: the column "total" is of type numeric(10,2), the component long
  //   Not every value of the column is one of the component.
  //   Write: a type that holds every numeric(10,2)
  record Order(@Id int id, @Column("total") long amount) {}
}
