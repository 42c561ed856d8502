package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;

// error: [DOCUMENT_NEEDS_RECORD] column 1
//   User: @Index stands on the class User
//   Documents are made of records: immutable, with components that have names and types.
//   Write: record instead of class, with a component for each field
@Index("users") @Table("users") class User { @Id int id; }

// error: [DOCUMENT_NEEDS_RECORD] column 1
//   Deletable: @SoftDelete stands on the interface Deletable
//   Documents are made of records: immutable, with components that have names and types.
//   Write: record instead of class, with a component for each field
@SoftDelete interface Deletable {}
