package shop;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
public record User(@Id int id, @Keyword String email) {}
