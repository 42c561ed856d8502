package dev.penstock.processor.check;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.RelationTables;
import dev.penstock.processor.declare.Verb;
import java.util.List;
import java.util.Optional;

/** A relation knows the columns that point at its record. */
record RelationNeedsKey(Candidates candidates) implements Rule.OfComponent {

    private static final String CODE = "RELATION_NEEDS_KEY";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> relation = component.mark(RelationMark.class);
        if (relation.isEmpty()
                || !relation.get().foreignKey().value().isEmpty()
                || !relation.get().through().isEmpty()
                || isJudgedElsewhere(component, relation.get(), declared, declarations)
                || !candidates.know(component, relation.get(), declared, declarations)) {
            return;
        }
        Optional<TableName> own = RelationTables.own(declared);
        Optional<TableName> other =
                RelationTables.of(relation.get(), declarations.elementOf(component), own.orElse(new TableName("", "")));
        String from = other.map(table -> "\"" + table.name() + "\"").orElse("the other table");
        String to = own.map(table -> "\"" + table.name() + "\"")
                .orElse(declared.name().simpleName());
        List<String> several = candidates.joins(component, relation.get(), declared, declarations);
        boolean belongsTo = relation.get().verb() == Verb.BELONGS_TO;
        String pointing = belongsTo ? to : from;
        String pointedAt = belongsTo ? from : to;
        String reason = "A @" + relation.get().name() + " relation needs the column of " + pointing + " that points at "
                + pointedAt + ".";
        String remedy = several.isEmpty()
                ? "Write: " + remedy(relation.get(), declared)
                : "Write one of: " + String.join("; ", several);
        boolean leadsToRecords = declarations.elementOf(component).isPresent();
        if (several.isEmpty() && leadsToRecords && isReferred(belongsTo ? other : own, belongsTo ? own : other)) {
            reason = "A foreign key of " + pointedAt + " refers to " + pointing + ", which is the other way.";
            remedy = "Write: " + (belongsTo ? "@HasMany or @HasOne" : "@BelongsTo");
        } else if (several.isEmpty() && candidates.catalog().isPresent()) {
            reason = "No foreign key of " + pointing + " refers to " + pointedAt + ".";
        }
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        component.name(),
                        (several.isEmpty() ? "no way" : "several ways") + " to join " + from + " to " + to,
                        reason,
                        remedy,
                        relation.get().origin()));
    }

    private boolean isReferred(Optional<TableName> from, Optional<TableName> to) {
        return from.isPresent()
                && to.isPresent()
                && candidates.catalog().stream()
                        .anyMatch(tables ->
                                !tables.foreignKeys(from.get(), to.get()).isEmpty());
    }

    /** With a catalog it would be known if a column were. */
    private String remedy(RelationMark relation, RecordDeclaration declared) {
        String further = relation.verb().isAggregate() || relation.verb() == Verb.IDS ? ", ..." : "";
        String column = candidates.catalog().isPresent()
                ? "\"...\""
                : example(declared, relation.references().value());
        return "@" + relation.name()
                + (relation.verb() == Verb.BELONGS_TO ? "(column = \"...\"" : "(foreignKey = " + column + further)
                + ")";
    }

    /** A key that is missing, or has several columns; and a column with the component's name needs no other. */
    private boolean isJudgedElsewhere(
            ComponentDeclaration component,
            RelationMark relation,
            RecordDeclaration declared,
            Declarations declarations) {
        return relation.verb() == Verb.BELONGS_TO
                ? candidates.hasJoinColumn(component, declared)
                        || declarations
                                .elementOf(component)
                                .filter(element -> element.keyComponents().size() == 1)
                                .isEmpty()
                : declared.keyComponents().isEmpty();
    }

    private static String example(RecordDeclaration declared, List<String> references) {
        String record = ComponentDeclaration.snakeCase(declared.name().simpleName());
        List<String> key = references.isEmpty()
                ? declared.keyComponents().stream()
                        .map(ComponentDeclaration::column)
                        .toList()
                : references;
        List<String> columns =
                key.stream().map(column -> "\"" + record + "_" + column + "\"").toList();
        return columns.size() == 1 ? columns.get(0) : "{" + String.join(", ", columns) + "}";
    }
}
