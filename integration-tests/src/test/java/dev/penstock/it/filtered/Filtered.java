package dev.penstock.it.filtered;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import dev.penstock.annotation.Where;
import java.util.List;

/** Each position of a table with a condition, and readers of the same table with other ones, or with none. */
final class Filtered {

    private Filtered() {}

    @Index("clients")
    @Table("accounts")
    @SoftDelete(column = "closed_at", mark = SoftDelete.Mark.TIMESTAMP)
    record Account(
            @Id int id,
            String name,

            @HasMany(foreignKey = "account_id", where = "state = 'open'")
            List<Ticket> open,

            @Count(
                    table = "tickets",
                    foreignKey = "account_id",
                    filter = @Filter(column = "weight", op = Filter.Op.GE, value = "5"))
            int heavy,

            @ManyToMany(
                    through = @Through(table = "labelings", left = "account_id", right = "label_id", where = "active"))
            List<Label> labels) {

        @Table("tickets")
        record Ticket(@Id int id, String title, String state) {}

        @Table("labels")
        @Where("shown")
        record Label(@Id int id, String text) {}
    }

    @Index("desks")
    @Table("desks")
    record Desk(
            @Id int id,

            @Count(table = "tickets", foreignKey = "desk_id", where = "state = 'new'")
            int fresh) {}

    @Index("queues")
    @Table("queues")
    record Queue(
            @Id int id,

            @Count(table = "tickets", foreignKey = "queue_id")
            int tickets) {}

    @Index("shelves")
    @Table("shelves")
    record Shelf(
            @Id int id,

            @Count(table = "things", foreignKey = "shelf_id", where = "state IN ('a', 'b')")
            int listed,

            @Count(table = "things", foreignKey = "shelf_id", where = "state = any ('{c,d}'::text[])")
            int any,

            @Count(table = "things", foreignKey = "shelf_id", where = "size BETWEEN 1 AND 2.5")
            int between,

            @Count(table = "things", foreignKey = "shelf_id", where = "due >= DATE '2024-01-01' AND NOT done")
            int due,

            @Count(
                    table = "things",
                    foreignKey = "shelf_id",
                    where = "seen > '2024-01-01 00:00+02' AND done IS NOT TRUE")
            int seen,

            @Count(table = "things", foreignKey = "shelf_id", where = "code = 'A' AND size <> 3")
            int coded,

            @Count(table = "things", foreignKey = "shelf_id", where = "code IS DISTINCT FROM 'B' AND weight > 1e3")
            int other) {}

    @Index("guesses")
    @Table("guesses")
    @Where("100 / divisor > 1")
    record Guess(
            @Id int id,

            @Count(table = "moods", foreignKey = "guess_id", where = "mood = 'happy'")
            int happy,

            @Count(table = "notes", foreignKey = "guess_id", where = "lower(note) = 'a'")
            int notes) {}
}
