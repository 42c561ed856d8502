package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import java.util.List;

/** All rules. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new AggregateMayBeAbsent(),
            new AggregateTypeNotSupported(),
            new AnalyzerContradicts(),
            new AnnotationsContradict(),
            new BelongsToNeedsColumn(),
            new ClassNameTaken(),
            new CleaningNeedsText(),
            new ColumnNamedTwice(),
            new ColumnTypeNotSql(),
            new CountNeedsInteger(),
            new DefaultNeverUsed(),
            new DefaultNotOfType(),
            new DocumentNeedsRecord(),
            new ElementNeedsId(),
            new EmbeddedHasNoRows(),
            new EmbeddedNeedsRecord(),
            new EnumNeedsConstants(),
            new ExpressionUses(),
            new FieldNameNotAllowed(),
            new FieldNeedsRecord(),
            new FilterNotSql(),
            new FilterNotTrackable(),
            new FilterValues(),
            new FlattenedNeedsRecords(),
            new ForeignKeyMatchesId(),
            new HasManyNeedsList(),
            new IdCannotBeNull(),
            new IdTypeNotSupported(),
            new IndexNameNotAllowed(),
            new IndexNameTaken(),
            new IndexNeedsId(),
            new IndexNeedsTable(),
            new LabelNeedsConstant(),
            new LabelTwice(),
            new LimitNotPositive(),
            new ListNeedsRelation(),
            new LocationNeedsColumns(),
            new MappingNotJson(),
            new MappingNotKnown(),
            new NameNotAllowed(),
            new NestingEndless(),
            new OrderNamesComponent(),
            new OrderNotSql(),
            new RecordCannotBeGeneric(),
            new RecordNeedsRelation(),
            new ReferenceNeedsComponent(),
            new RelationNeedsKey(),
            new RelationNeedsTable(),
            new RelationParentNeedsId(),
            new ScaledNeedsDecimal(),
            new SettingsNotUsable(),
            new TextNeedsString(),
            new ThroughContradicts(),
            new ThroughNeedsKey(),
            new ToOneMayBeAbsent(),
            new ToOneNeedsRecord(),
            new TransformerNotUsable(),
            new TypeNeedsAccess(),
            new TypeNotSupported(),
            new WhereNeedsCondition());

    private Rules() {}

    /** What is wrong with the declarations. No rule depends on what another has found. */
    public static Problems check(Declarations declarations) {
        return ALL.parallelStream()
                .map(rule -> {
                    Problems found = new Problems();
                    rule.check(declarations, found);
                    return found;
                })
                .reduce(Problems.none(), Problems::and);
    }
}
