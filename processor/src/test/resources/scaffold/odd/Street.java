package search;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Index("streets")
@Table("streets")
@NullMarked
public record Street(
        @Id long id,
        String placeCountry,
        int placeNumber,
        @Nullable String placeAlias,
        @Text @Nullable String name,
        @BelongsTo(column = {"place_country", "place_number"}) Place place,
        @BelongsTo(column = "place_alias", references = "alias") @Nullable Place placeRow) {

    @Table("places")
    public record Place(
            @Id @Column(type = "character(2)") String country,
            @Id int number,
            @Text String name,
            @Column(type = "public.citext") @Nullable String alias,
            @Nullable String twinCountry,
            @Nullable Integer twinNumber) {}
}
