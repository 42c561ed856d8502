package dev.penstock.processor.declare;

import dev.penstock.definition.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where records are read. */
public final class Placements {

    /** Longer than any name of a column (PostgreSQL documentation, 4.1.1 Identifiers and Key Words). */
    private static final int MAX_PREFIX = 64;

    private Placements() {}

    /**
     * Every place that is known: of records that name a table, and of what these embed or lead to. A record may stand in
     * several, and in none.
     */
    public static Collection<Placement> of(Declarations declarations) {
        Set<Placement> reached = new LinkedHashSet<>();
        Deque<Placement> waiting = new ArrayDeque<>();
        for (RecordDeclaration declared : declarations.all()) {
            RelationTables.own(declared).ifPresent(table -> waiting.add(new Placement(declared, table, "")));
        }
        while (!waiting.isEmpty()) {
            Placement next = waiting.remove();
            if (reached.add(next)) {
                waiting.addAll(within(next, declarations));
            }
        }
        return reached;
    }

    private static List<Placement> within(Placement place, Declarations declarations) {
        List<Placement> within = new ArrayList<>();
        for (ComponentDeclaration component : place.declared().components()) {
            Optional<RecordDeclaration> element = declarations.elementOf(component);
            Optional<Mark.EmbeddedMark> embedded = component.mark(Mark.EmbeddedMark.class);
            Optional<RelationMark> relation = component.mark(RelationMark.class);
            if (element.isPresent() && embedded.isPresent()) {
                String prefix = place.prefix() + embedded.get().prefix().value();
                // One that embeds itself is refused by a rule, which must be able to say so.
                if (prefix.length() < MAX_PREFIX) {
                    within.add(new Placement(element.get(), place.table(), prefix));
                }
            } else if (element.isPresent() && relation.isPresent()) {
                Optional<TableName> table = RelationTables.of(relation.get(), element, place.table());
                table.ifPresent(target -> within.add(new Placement(element.get(), target, "")));
            }
        }
        return within;
    }
}
