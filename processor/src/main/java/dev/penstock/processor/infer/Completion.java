package dev.penstock.processor.infer;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Placements;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.ArrayList;
import java.util.List;

/** A component as it would be written where its record is read; the same component when there is nothing to write. */
interface Completion {

    ComponentDeclaration of(ComponentDeclaration component, Placement place);

    /** Completes all records. One that stands in several places has one set of annotations: they must do for all of them. */
    default Declarations complete(Declarations declarations, Placements places) {
        List<RecordDeclaration> completed = new ArrayList<>();
        for (RecordDeclaration declared : declarations.all()) {
            List<ComponentDeclaration> components = declared.components().stream()
                    .map(component -> completed(component, places.of(declared)))
                    .toList();
            if (!components.equals(declared.components())) {
                completed.add(declared.with(components));
            }
        }
        return completed.isEmpty() ? declarations : declarations.with(completed);
    }

    private ComponentDeclaration completed(ComponentDeclaration component, List<Placement> places) {
        if (places.isEmpty()) {
            return component;
        }
        ComponentDeclaration first = of(component, places.get(0));
        return places.stream().allMatch(place -> of(component, place).equals(first)) ? first : component;
    }
}
