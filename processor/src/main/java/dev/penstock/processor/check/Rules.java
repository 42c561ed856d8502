package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import java.util.List;

/** All rules. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new AnnotationsContradict(),
            new ClassNameTaken(),
            new ColumnNamedTwice(),
            new CountNeedsInteger(),
            new DocumentNeedsRecord(),
            new ElementNeedsId(),
            new EnumNeedsConstants(),
            new FieldNeedsRecord(),
            new FilterNotSql(),
            new FilterNotTrackable(),
            new ForeignKeyMatchesId(),
            new HasManyNeedsList(),
            new IdCannotBeNull(),
            new IdTypeNotSupported(),
            new IndexNameNotAllowed(),
            new IndexNameTaken(),
            new IndexNeedsId(),
            new IndexNeedsTable(),
            new LimitNotPositive(),
            new ListNeedsRelation(),
            new NameNotAllowed(),
            new NestingEndless(),
            new OrderNamesComponent(),
            new OrderNotSql(),
            new RecordCannotBeGeneric(),
            new RecordNeedsRelation(),
            new RelationNeedsKey(),
            new RelationNeedsTable(),
            new RelationParentNeedsId(),
            new TextNeedsString(),
            new TypeNeedsAccess(),
            new TypeNotSupported());

    private Rules() {}

    /** What is wrong with the declarations. */
    public static Problems check(Declarations declarations) {
        Problems problems = new Problems();
        ALL.forEach(rule -> rule.check(declarations, problems));
        return problems;
    }
}
