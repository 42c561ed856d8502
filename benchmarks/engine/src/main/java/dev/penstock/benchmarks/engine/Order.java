package dev.penstock.benchmarks.engine;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of TPC-H with its customer, that one's nation, its line items and their number. */
@Index("orders")
@Table("orders")
public record Order(
        @Id @Column("o_orderkey") long key,
        @Keyword @Column("o_orderstatus") String status,
        @Column("o_totalprice") BigDecimal totalPrice,
        @Column("o_orderdate") LocalDate date,
        @Keyword @Column("o_orderpriority") String priority,
        @Keyword @Column("o_clerk") String clerk,
        @Text @Column("o_comment") String comment,
        @BelongsTo(column = "o_custkey") @Nullable Customer customer,

        @HasMany(foreignKey = "l_orderkey", orderBy = "l_linenumber")
        List<LineItem> lineItems,

        @Count(table = "lineitem", foreignKey = "l_orderkey")
        long lineItemCount) {

    /** Who has ordered. */
    @Table("customer")
    public record Customer(
            @Id @Column("c_custkey") long key,
            @Text @Column("c_name") String name,
            @Keyword @Column("c_mktsegment") String segment,
            @BelongsTo(column = "c_nationkey") @Nullable Nation nation) {}

    /** Where that one lives. */
    @Table("nation")
    public record Nation(
            @Id @Column("n_nationkey") long key,
            @Keyword @Column("n_name") String name) {}

    /** What was ordered. */
    @Table("lineitem")
    public record LineItem(
            @Id @Column("l_linenumber") int number,
            @Column("l_partkey") long part,
            @Column("l_quantity") BigDecimal quantity,
            @Column("l_extendedprice") BigDecimal price,
            @Keyword @Column("l_shipmode") String shipMode,
            @Column("l_shipdate") LocalDate shipDate) {}
}
