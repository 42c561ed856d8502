package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.GeoPointType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.LocationMark;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Optional;

/** A place has one column, or one for each coordinate. */
final class LocationNeedsColumns implements Rule.OfComponent {

    private static final String CODE = "LOCATION_NEEDS_COLUMNS";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<LocationMark> mark = component.mark(LocationMark.class);
        if (mark.isEmpty()) {
            return;
        }
        boolean place = component.type() instanceof GeoPointType || component.type() instanceof UnresolvedType;
        boolean half = mark.get().latitude().value().isEmpty()
                != mark.get().longitude().value().isEmpty();
        if (!place || half) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            place
                                    ? "only one of the two coordinates has a column"
                                    : "@Location on " + component.type().text(),
                            "A place has a latitude and a longitude.",
                            place
                                    ? "Write: both latitude and longitude, or neither"
                                    : "Write: GeoPoint " + component.name(),
                            mark.get().origin()));
        }
    }
}
