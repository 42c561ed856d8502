package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Index("users")
@Table("users")
// error: [ID_CANNOT_BE_NULL] column 13
//   email: a key that may be null
//   A row without a key has no document.
//   Write: the component without @Nullable
// error: [ID_CANNOT_BE_NULL] column 41
//   status: a key that may be null
//   A row without a key has no document.
//   Write: the component without @Nullable
record User(@Id @Nullable String email, @Id @Nullable Status status) {

    enum Status {
        OPEN
    }
}
