package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;

/** Something that declarations must keep to. */
interface Rule {

    /** Reports where they do not. */
    void check(Declarations declarations, Problems problems);

    /** A rule for each record. */
    interface OfRecord extends Rule {

        void check(RecordDeclaration declared, Declarations declarations, Problems problems);

        @Override
        default void check(Declarations declarations, Problems problems) {
            declarations.all().forEach(declared -> check(declared, declarations, problems));
        }
    }

    /** A rule for each place that a record is read at. */
    interface OfPlacement {

        void check(Placement place, Declarations declarations, Problems problems);

        /** The rule for all of these places. */
        default Rule at(Placements places) {
            return (declarations, problems) -> places.all().forEach(place -> check(place, declarations, problems));
        }
    }

    /** A rule for each component of each record. */
    interface OfComponent extends OfRecord {

        void check(
                ComponentDeclaration component,
                RecordDeclaration declared,
                Declarations declarations,
                Problems problems);

        @Override
        default void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
            declared.components().forEach(component -> check(component, declared, declarations, problems));
        }
    }
}
