package agg;

import dev.penstock.annotation.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Index("customers")
@Table("customers")
@Where("active")
public record Customer(
        @Id int id,
        @Count(table = "orders", foreignKey = "customer_id") int orders,
        @Count(table = "orders", foreignKey = "customer_id", distinct = "state", where = "total > 10") long states,
        @Count(table = "products", through = @Through(table = "orders", left = "customer_id", right = "product_id")) long products,
        @Exists(table = "orders", foreignKey = "customer_id", filter = @Filter(column = "state", op = Filter.Op.IN, value = {"open", "it's"})) boolean open,
        @Exists(
                table = "products",
                through = @Through(table = "orders", left = "customer_id", right = "product_id", where = "total is not null"),
                where = "price >= 5")
        boolean dear,
        @Sum(table = "orders", column = "total", foreignKey = "customer_id") BigDecimal turnover,
        @Sum(table = "orders", column = "total", foreignKey = "customer_id") @Nullable BigDecimal turnoverOrNull,
        @Sum(table = "orders", column = "weight", foreignKey = "customer_id") double weight,
        @Sum(table = "orders", column = "took", foreignKey = "customer_id") @Nullable Duration took,
        @Sum(table = "products", column = "price", through = @Through(table = "orders", left = "customer_id", right = "product_id")) BigDecimal prices,
        @Avg(table = "orders", column = "total", foreignKey = "customer_id") @Nullable BigDecimal mean,
        @Avg(table = "orders", column = "weight", foreignKey = "customer_id") @Nullable Double meanWeight,
        @Min(table = "orders", column = "placed_at", foreignKey = "customer_id") @Nullable Instant first,
        @Max(
                table = "orders",
                column = "placed_at",
                foreignKey = "customer_id",
                filter = {
                    @Filter(column = "total", op = Filter.Op.BETWEEN, value = {"1", "100"}),
                    @Filter(column = "state", op = Filter.Op.LIKE, value = "o%"),
                    @Filter(column = "state", op = Filter.Op.NOT_IN, value = "lost"),
                    @Filter(column = "state", op = Filter.Op.ILIKE, value = "O%"),
                    @Filter(column = "weight", op = Filter.Op.LE, value = "99"),
                    @Filter(column = "weight", op = Filter.Op.LT, value = "99"),
                    @Filter(column = "weight", op = Filter.Op.GT, value = "0"),
                    @Filter(column = "weight", op = Filter.Op.GE, value = "0"),
                    @Filter(column = "took", op = Filter.Op.IS_NULL),
                    @Filter(column = "product_id", op = Filter.Op.IS_NOT_NULL)
                })
        @Nullable Instant last,
        @Max(table = "orders", column = "state", foreignKey = "customer_id") @Nullable String state,
        @Ids(table = "orders", foreignKey = "customer_id") List<Long> orderIds,
        @Ids(table = "orders", column = "product_id", foreignKey = "customer_id", where = "total > 1") List<Integer> productIds,
        @Ids(table = "products", column = "name", through = @Through(table = "orders", left = "customer_id", right = "product_id")) List<String> names,
        @Min(table = "parcels", column = "price", foreignKey = "customer_id") @Nullable BigDecimal cheapest,
        @Max(table = "parcels", column = "weight", foreignKey = "customer_id") @Nullable Double heaviest,
        @Max(table = "parcels", column = "took", foreignKey = "customer_id") @Nullable Duration slowest,
        @Min(table = "parcels", column = "code", foreignKey = "customer_id") @Nullable String firstCode,
        @Max(table = "parcels", column = "pieces", foreignKey = "customer_id") @Nullable Integer mostPieces,
        @Sum(table = "parcels", column = "factor", foreignKey = "customer_id") BigDecimal factors,
        @Avg(table = "parcels", column = "factor", foreignKey = "customer_id") @Nullable BigDecimal factor,
        @Ids(table = "parcels", column = "price", foreignKey = "customer_id") List<BigDecimal> parcelPrices,
        @Ids(table = "parcels", column = "pieces", foreignKey = "customer_id") List<Long> pieces,
        @HasMany(table = "parcels", column = "pieces", foreignKey = "customer_id") List<Integer> allPieces,
        @Ids(table = "parcels", column = "weight", foreignKey = "customer_id") List<Double> weights,
        @Ids(table = "parcels", column = "took", foreignKey = "customer_id") List<Duration> times,
        @Ids(table = "parcels", column = "code", foreignKey = "customer_id") List<String> codes,
        @HasMany(table = "parcels", column = "price", foreignKey = "customer_id", limit = 1) List<BigDecimal> leastPrices,
        @HasMany(table = "parcels", column = "weight", foreignKey = "customer_id") List<Double> allWeights,
        @HasMany(table = "parcels", column = "took", foreignKey = "customer_id", orderBy = "took desc") List<Duration> allTimes) {}
