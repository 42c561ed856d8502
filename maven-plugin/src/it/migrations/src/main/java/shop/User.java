package shop;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;

@Index("users")
@Table("users")
public record User(
        @Id int id,
        @Text String fullName) {}
