package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Location;
import dev.penstock.annotation.Table;
import dev.penstock.document.GeoPoint;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [LOCATION_NEEDS_COLUMNS] column 9
        //   home: @Location on String
        //   A place is in one column, or its latitude and its longitude are in two.
        //   Write: GeoPoint home
        @Location String home,
        // error: [LOCATION_NEEDS_COLUMNS] column 9
        //   work: only one of the two coordinates has a column
        //   A place is in one column, or its latitude and its longitude are in two.
        //   Write: both latitude and longitude, or neither
        @Location(latitude = "lat") GeoPoint work,
        // error: [LOCATION_NEEDS_COLUMNS] column 9
        //   school: only one of the two coordinates has a column
        //   A place is in one column, or its latitude and its longitude are in two.
        //   Write: both latitude and longitude, or neither
        @Location(longitude = "lon") GeoPoint school,
        // error: [LOCATION_NEEDS_COLUMNS] column 49
        //   club: both coordinates are read from "lat"
        //   A place is in one column, or its latitude and its longitude are in two.
        //   Write: a column for each, or format for one column that holds both
        @Location(latitude = "lat", longitude = "lat") GeoPoint club,
        // error: [LOCATION_NEEDS_COLUMNS] column 80
        //   park: a format, though each coordinate has a column
        //   A place is in one column, or its latitude and its longitude are in two.
        //   Write: latitude and longitude, or format
        @Location(latitude = "lat", longitude = "lon", format = Location.Format.TEXT) GeoPoint park,
        @Location(format = Location.Format.JSON) GeoPoint fine) {
}
