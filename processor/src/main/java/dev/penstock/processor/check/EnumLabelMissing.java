package dev.penstock.processor.check;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.Placement;
import java.util.ArrayList;
import java.util.List;

/** An enum has a constant for every label that the database has. */
record EnumLabelMissing(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "ENUM_LABEL_MISSING";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ReadColumn read : ReadColumn.of(place, declarations, catalog)) {
            for (ComponentType.EnumType type : read.constants(catalog).stream().toList()) {
                List<String> missing =
                        new ArrayList<>(catalog.labels(read.column()).orElse(List.of()));
                missing.removeAll(
                        type.constants().stream().map(EnumConstant::label).toList());
                if (!missing.isEmpty()) {
                    problems.add(
                            place.declared().name(),
                            Problem.warning(
                                    CODE,
                                    read.component().name(),
                                    "no constant of " + type.text() + " for " + String.join(", ", missing),
                                    "A row that has such a label makes no record of this type.",
                                    "Write: a constant for each label of "
                                            + read.column().type(),
                                    read.origin()));
                }
            }
        }
    }
}
