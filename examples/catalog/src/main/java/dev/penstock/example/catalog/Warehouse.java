package dev.penstock.example.catalog;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Location;
import dev.penstock.annotation.Table;
import dev.penstock.document.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A place that things are sent from. */
@Table("warehouses")
public record Warehouse(
        @Id int id,
        @Keyword(sort = false, text = false) String code,

        @Location(latitude = "latitude", longitude = "longitude") @Nullable GeoPoint place) {}
