package dev.penstock.processor.scaffold;

import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Verb;
import dev.penstock.processor.scaffold.RelationChoice.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The relations of one record.
 *
 * @param relations those that Penstock can follow: first over the table's own foreign keys, in the order of its columns
 * @param leftOut the others, and why each cannot be followed
 */
record RelationChoices(List<RelationChoice> relations, List<String> leftOut) {

    private static final Set<String> KEY_WORDS = Set.of("fk", "id", "uuid");
    private static final Words PARENT = Words.of("parent");

    /** Copies the lists, so that the choices can never change. */
    RelationChoices {
        relations = List.copyOf(relations);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Chooses them.
     *
     * @param came how the record is reached from the one that has it: there is no way back
     * @param depth how many tables further relations may lead
     */
    static RelationChoices of(TableEntry table, List<Step> came, int depth, TableGraph graph) {
        List<RelationChoice> relations = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<List<Step>> paths = depth == 0 ? behind(came, graph) : all(table, came, graph);
        paths.remove(Step.back(came));
        for (List<Step> path : paths) {
            Optional<String> obstacle = obstacle(path, graph);
            obstacle.ifPresent(reason -> leftOut.add(Comment.of(path, reason)));
            if (obstacle.isEmpty()) {
                relations.add(choice(path, paths, graph));
            }
        }
        return new RelationChoices(relations, leftOut);
    }

    boolean isEmpty() {
        return relations.isEmpty() && leftOut.isEmpty();
    }

    /** A row that connects is little without what it connects with. */
    private static List<List<Step>> behind(List<Step> came, TableGraph graph) {
        List<List<Step>> paths = new ArrayList<>();
        if (came.size() == 1 && !came.get(0).outward()) {
            graph.connected(came.get(0)).forEach(out -> paths.add(List.of(out)));
        }
        return paths;
    }

    /** From a row that others point at, no way leads down to those: they are no part of the document. */
    private static List<List<Step>> all(TableEntry table, List<Step> came, TableGraph graph) {
        List<List<Step>> paths = new ArrayList<>();
        TableGraph.outward(table).forEach(out -> paths.add(List.of(out)));
        boolean pointedAt = !came.isEmpty() && came.get(came.size() - 1).outward();
        for (Step in : pointedAt ? List.<Step>of() : graph.inward(table)) {
            paths.add(graph.throughJunction(in).map(out -> List.of(in, out)).orElse(List.of(in)));
        }
        return paths;
    }

    private static Optional<String> obstacle(List<Step> path, TableGraph graph) {
        for (Step step : path) {
            Optional<String> obstacle = graph.obstacle(step.to());
            if (obstacle.isPresent()) {
                return obstacle;
            }
            ForeignKeyEntry key = step.foreignKey();
            boolean joined =
                    graph.canJoin(step.owner(), key.columns()) && graph.canJoin(step.referred(), key.references());
            if (!joined) {
                return Optional.of(
                        "its foreign key has a column that is generated, or of a type that keys cannot have");
            }
        }
        return Optional.empty();
    }

    private static RelationChoice choice(List<Step> path, List<List<Step>> all, TableGraph graph) {
        Step first = path.get(0);
        TableEntry target = graph.table(path.get(path.size() - 1).to()).orElseThrow();
        TableEntry owner = graph.table(first.owner()).orElseThrow();
        if (path.size() > 1) {
            return new RelationChoice(Verb.MANY_TO_MANY, path, target, false, namesThrough(path, all));
        }
        if (first.outward()) {
            boolean mayBeAbsent = SoftDeletion.of(target, graph).isPresent()
                    || first.foreignKey().columns().stream().anyMatch(column -> graph.isNullable(owner, column));
            return new RelationChoice(Verb.BELONGS_TO, path, target, mayBeAbsent, namesOutward(first));
        }
        boolean one = Catalog.isUniqueBy(owner, first.foreignKey().columns());
        return new RelationChoice(
                one ? Verb.HAS_ONE : Verb.HAS_MANY, path, target, one, namesInward(first, one, graph));
    }

    private static List<Name> namesThrough(List<Step> path, List<List<Step>> all) {
        TableName target = path.get(1).to();
        long ways = all.stream()
                .filter(other -> other.size() > 1 && other.get(1).to().equals(target))
                .count();
        Name byStem = many(stem(path.get(1)));
        Name byJunction = many(Words.of(path.get(0).to().name()));
        return ways > 1 || path.get(0).from().equals(target)
                ? List.of(byStem, byJunction)
                : List.of(many(Words.of(target.name())), byStem, byJunction);
    }

    private static List<Name> namesOutward(Step out) {
        Words stem = stem(out);
        Words target = Words.of(out.to().name()).singular();
        Words further = stem.endsWith(target) ? stem.and(Words.of("row")) : stem.and(target);
        return List.of(new Name(stem, stem), new Name(further, further));
    }

    private static List<Name> namesInward(Step in, boolean one, TableGraph graph) {
        Words table = Words.of(in.to().name());
        Words stem = stem(in);
        boolean toItself = in.from().equals(in.to());
        Words by = Words.of("by").and(stem);
        Words single = table.singular();
        Name withStem = toItself && stem.equals(PARENT)
                ? name(Words.of("child"), one)
                : new Name((one ? single : table.plural()).and(by), single.and(by));
        long ways = graph.inward(graph.table(in.from()).orElseThrow()).stream()
                .filter(other -> other.to().equals(in.to()))
                .count();
        return toItself || ways > 1 ? List.of(withStem) : List.of(name(table, one), withStem);
    }

    private static Name name(Words words, boolean one) {
        return one ? new Name(words.singular(), words.singular()) : many(words);
    }

    private static Name many(Words words) {
        return new Name(words.plural(), words.singular());
    }

    /** What the columns of a foreign key call the row that they refer to: {@code billing_address_id}. */
    private static Words stem(Step step) {
        ForeignKeyEntry key = step.foreignKey();
        Words referred = Words.of(step.referred().name()).singular();
        Set<Words> stems = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Words column = Words.of(key.columns().get(i));
            Words reference = Words.of(key.references().get(i));
            stems.add(column.equals(reference) ? referred : stem(column, reference));
        }
        Words only = stems.iterator().next();
        return stems.size() == 1 && !only.isEmpty() ? only : referred;
    }

    private static Words stem(Words column, Words reference) {
        Words shorter = column.without(reference);
        int last = column.list().size() - 1;
        return shorter.equals(column)
                        && last > 0
                        && KEY_WORDS.contains(column.list().get(last))
                ? new Words(column.list().subList(0, last))
                : shorter;
    }
}
