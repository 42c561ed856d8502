package dev.penstock.it.queries;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;

/** Who makes things, as documents of their own. */
@Index("makers")
@Table("makers")
public record Maker(@Id int id, @Text String name, @Keyword String country) implements Findable {}
