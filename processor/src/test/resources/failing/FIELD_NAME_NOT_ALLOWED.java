package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
// error: [FIELD_NAME_NOT_ALLOWED] column 50
//   _source: OpenSearch keeps the name _source for itself
//   The component's name is the key in the document, and this one means something else there.
//   Write: another name, and @Column("source") for the column
// error: [FIELD_NAME_NOT_ALLOWED] column 64
//   _version: OpenSearch keeps the name _version for itself
//   The component's name is the key in the document, and this one means something else there.
//   Write: another name, and @Column("_version") for the column
record User(@Id int id, @Column("source") String _source, long _version, @HasMany(foreignKey = "user_id") List<Order> orders) {

    @Table("orders")
    record Order(@Id int id, long _version) {}
}
