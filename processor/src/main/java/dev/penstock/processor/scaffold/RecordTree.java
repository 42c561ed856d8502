package dev.penstock.processor.scaffold;

import dev.penstock.catalog.TableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The records of a file: that of a table, and those of the tables around it, nearer ones first. A table that is reached in
 * several ways has one record for those in which it goes on alike.
 */
final class RecordTree {

    private static final String TOO_LARGE = "an index has no more than " + DocumentSize.LARGEST.fields()
            + " fields and " + DocumentSize.LARGEST.lists() + " lists of objects";
    private static final int LEFT_OUT = -1;

    private final TableGraph graph;
    private final FieldTypes types;
    private final TakenNames taken;
    private final Map<Place, RelationChoices> choices = new HashMap<>();
    private final Map<Place, DocumentSize> sizes = new HashMap<>();
    private final Map<Place, String> names = new LinkedHashMap<>();
    private final List<Place> open = new ArrayList<>();

    private RecordTree(TableGraph graph, FieldTypes types, TakenNames taken) {
        this.graph = graph;
        this.types = types;
        this.taken = taken;
    }

    /** Plans the records, with that of the table first. */
    static List<RecordPlan> of(TableEntry root, int depth, TableGraph graph, FieldTypes types, TakenNames taken) {
        RecordTree tree = new RecordTree(graph, types, taken);
        Place place = new Place(root, List.of(), depth);
        Words name = Words.of(root.name()).singular();
        tree.names.put(place, taken.take(List.of(TakenNames.recordName(name))));
        List<RecordPlan> plans = new ArrayList<>(List.of(tree.root(place)));
        for (int i = 0; i < tree.open.size(); i++) {
            plans.add(tree.plan(tree.open.get(i)));
        }
        return plans;
    }

    /** The record of the index, whose relations lead only as far as there is room for in a document. */
    private RecordPlan root(Place place) {
        List<RelationChoice> all = choices(place).relations();
        int[] depths = depths(place);
        List<RelationChoice> relations = new ArrayList<>();
        List<String> leftOut = new ArrayList<>(choices(place).leftOut());
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < depths.length; i++) {
            RelationChoice relation = all.get(i);
            if (depths[i] < place.depth() - 1) {
                leftOut.add(Comment.of(
                        relation.path(), (depths[i] == LEFT_OUT ? "" : "what lies behind it; ") + TOO_LARGE));
            }
            if (depths[i] != LEFT_OUT) {
                relations.add(relation);
                elements.add(name(relation, depths[i]));
            }
        }
        return new RecordPlan(name(place, List.of()), place.table(), new RelationChoices(relations, leftOut), elements);
    }

    /** How far each relation leads: all of them as far as the first, as long as there is room. */
    private int[] depths(Place root) {
        List<RelationChoice> relations = choices(root).relations();
        int[] depths = new int[relations.size()];
        Arrays.fill(depths, LEFT_OUT);
        DocumentSize size = DocumentSize.of(root.table(), types);
        for (int depth = 0; depth < root.depth(); depth++) {
            for (int i = 0; i < depths.length; i++) {
                DocumentSize further =
                        size.minus(size(relations.get(i), depths[i])).plus(size(relations.get(i), depth));
                if (depths[i] == depth - 1 && further.fits()) {
                    depths[i] = depth;
                    size = further;
                }
            }
        }
        return depths;
    }

    private DocumentSize size(RelationChoice relation, int depth) {
        return depth == LEFT_OUT
                ? DocumentSize.NONE
                : size(new Place(relation.target(), relation.path(), depth))
                        .plus(new DocumentSize(1, relation.verb().isList() ? 1 : 0));
    }

    private DocumentSize size(Place place) {
        DocumentSize known = sizes.get(place);
        if (known != null) {
            return known;
        }
        DocumentSize size = DocumentSize.of(place.table(), types);
        for (RelationChoice relation : choices(place).relations()) {
            size = size.plus(size(relation, Math.max(place.depth() - 1, 0)));
        }
        sizes.put(place, size);
        return size;
    }

    private RecordPlan plan(Place place) {
        List<String> elements = choices(place).relations().stream()
                .map(relation -> name(relation, Math.max(place.depth() - 1, 0)))
                .toList();
        return new RecordPlan(name(place, List.of()), place.table(), choices(place), elements);
    }

    /** The name of the record that a relation leads to. */
    private String name(RelationChoice relation, int depth) {
        TableEntry table = relation.target();
        Words name = Words.of(table.name()).singular();
        Words other = Words.of("other").and(name);
        Place place = new Place(table, relation.path(), depth);
        // One without relations is the same wherever it stands.
        if (choices(place).isEmpty()) {
            return name(new Place(table, List.of(), 0), List.of(name, other));
        }
        return name(
                place,
                Stream.of(Stream.of(name), relation.names().stream().map(RelationChoice.Name::record), Stream.of(other))
                        .flatMap(words -> words)
                        .toList());
    }

    /** The name of the record at a place, which is planned when it gets one. */
    private String name(Place place, List<Words> wanted) {
        return names.computeIfAbsent(place, added -> {
            open.add(added);
            return taken.take(wanted.stream().map(TakenNames::recordName).toList());
        });
    }

    private RelationChoices choices(Place place) {
        return choices.computeIfAbsent(
                place, added -> RelationChoices.of(added.table(), added.came(), added.depth(), graph));
    }

    /** Where a record stands, which decides its relations. */
    private record Place(TableEntry table, List<Step> came, int depth) {}

    /**
     * A record.
     *
     * @param name its simple name
     * @param table the table of its rows
     * @param choices its relations
     * @param elements the names of the records that these lead to, in their order
     */
    record RecordPlan(String name, TableEntry table, RelationChoices choices, List<String> elements) {

        /** Copies the list, so that the plan can never change. */
        RecordPlan {
            elements = List.copyOf(elements);
        }
    }
}
