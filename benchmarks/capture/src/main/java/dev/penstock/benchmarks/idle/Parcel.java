package dev.penstock.benchmarks.idle;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;

/** A document whose table nobody changes. */
@Index("parcels")
@Table("parcels")
record Parcel(@Id long id, @Keyword String code) {}
