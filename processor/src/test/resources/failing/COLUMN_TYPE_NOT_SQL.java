package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.math.BigDecimal;
import java.util.List;

@Index("users")
@Table("users")
record User(
        // error: [COLUMN_TYPE_NOT_SQL] column 28
        //   code: the type "varchar(" is no type
        //   It is written into SQL as it stands.
        //   Write its name as in CREATE TABLE: citext, char(8).
        @Id @Column(type = "varchar(") String code,
        // error: [COLUMN_TYPE_NOT_SQL] column 42
        //   amount: the type "numeric; drop" is no type
        //   It is written into SQL as it stands.
        //   Write its name as in CREATE TABLE: citext, char(8).
        @Column(value = "amount", type = "numeric; drop") BigDecimal amount,
        @Column(type = "character varying(8)") String fine,
        // error: [COLUMN_TYPE_NOT_SQL] column 41
        //   roleIds: the type "int 4" is no type
        //   It is written into SQL as it stands.
        //   Write its name as in CREATE TABLE: citext, char(8).
        @Ids(table = "roles", through = @Through(table = "user_roles", left = "user_id", right = "role_id", types = "int 4")) List<Long> roleIds) {
}
