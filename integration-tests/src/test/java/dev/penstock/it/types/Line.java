package dev.penstock.it.types;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("lines")
@Table("lines")
public record Line(
        @Id String warehouse,
        @Id long number,

        @HasMany(
                foreignKey = {"line_warehouse", "line_number"},
                orderBy = "weight desc",
                limit = 2,
                where = "weight > 0 and status <> 'void'")
        List<Parcel> heaviest,

        @Count(
                table = "parcels",
                foreignKey = {"line_warehouse", "line_number"},
                where = "status = 'void'")
        int voided) {

    @Table("parcels")
    @SoftDelete(column = "removed")
    public record Parcel(@Id int id, int weight, String status) {}
}
