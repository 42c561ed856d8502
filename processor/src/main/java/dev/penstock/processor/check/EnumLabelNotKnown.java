package dev.penstock.processor.check;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.DidYouMean;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.Placement;
import java.util.List;
import java.util.Optional;

/** The database has every constant of an enum that is read from an enum type. */
record EnumLabelNotKnown(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "ENUM_LABEL_NOT_KNOWN";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        for (ReadColumn read : ReadColumn.of(place, declarations, catalog)) {
            Optional<List<String>> labels = catalog.labels(read.column());
            Optional<ComponentType.EnumType> constants = read.constants(catalog);
            if (constants.isPresent() && labels.isPresent()) {
                ComponentType.EnumType type = constants.get();
                for (EnumConstant constant : type.constants()) {
                    if (!labels.get().contains(constant.label())) {
                        problems.add(
                                place.declared().name(),
                                new Problem(
                                        CODE,
                                        read.component().name(),
                                        "no label \"" + constant.label() + "\" in "
                                                + read.column().type() + ", for "
                                                + type.text() + "." + constant.name()
                                                + DidYouMean.among(labels.get(), constant.label()),
                                        "No row has that value.",
                                        "Write: @Label with one of " + String.join(", ", labels.get())
                                                + " on the constant, or leave it out",
                                        read.origin()));
                    }
                }
            }
        }
    }
}
