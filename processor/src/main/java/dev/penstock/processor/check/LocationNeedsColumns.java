package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.GeoPointType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.LocationMark;
import dev.penstock.processor.declare.Origin;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** A place has one column, or one for each coordinate. */
final class LocationNeedsColumns implements Rule.OfComponent {

    private static final String CODE = "LOCATION_NEEDS_COLUMNS";
    private static final String ONE_COLUMN = "POINT";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<LocationMark> mark = component.mark(LocationMark.class);
        if (mark.isEmpty() || component.isRelation()) {
            return;
        }
        String latitude = mark.get().latitude().value();
        String longitude = mark.get().longitude().value();
        String remedy = "Write: both latitude and longitude, or neither";
        if (!(component.type() instanceof GeoPointType || component.type() instanceof UnresolvedType)) {
            String fact = "@Location on " + component.type().text();
            String place = "Write: GeoPoint " + component.name();
            problems.add(
                    declared.name(), problem(component, fact, place, mark.get().origin()));
        } else if (latitude.isEmpty() != longitude.isEmpty()) {
            String fact = "only one of the two coordinates has a column";
            problems.add(
                    declared.name(), problem(component, fact, remedy, mark.get().origin()));
        } else if (!latitude.isEmpty() && latitude.equals(longitude)) {
            String fact = "both coordinates are read from \"" + latitude + "\"";
            String two = "Write: a column for each, or format for one column that holds both";
            problems.add(
                    declared.name(),
                    problem(component, fact, two, mark.get().longitude().origin()));
        } else if (!latitude.isEmpty() && !mark.get().format().value().equals(ONE_COLUMN)) {
            String fact = "a format, though each coordinate has a column";
            String one = "Write: latitude and longitude, or format";
            problems.add(
                    declared.name(),
                    problem(component, fact, one, mark.get().format().origin()));
        }
    }

    private static Problem problem(ComponentDeclaration component, String fact, String remedy, Origin origin) {
        return new Problem(
                CODE,
                component.name(),
                fact,
                "A place is in one column, or its latitude and its longitude are in two.",
                remedy,
                origin);
    }
}
