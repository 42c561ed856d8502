package dev.penstock.it.values;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;

/** It needs a plugin in the cluster. */
@Index("words")
@Table("words")
public record Word(@Id int id, @Text(icu = true) String word) {}
