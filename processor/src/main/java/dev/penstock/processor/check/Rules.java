package dev.penstock.processor.check;

import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules. */
public final class Rules {

    private static final List<Rule> OF_RECORDS = List.of(
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
            new ScaledNeedsDecimal(),
            new SettingsNotUsable(),
            new TextNeedsString(),
            new ThroughContradicts(),
            new ToOneMayBeAbsent(),
            new ToOneNeedsRecord(),
            new TransformerNotUsable(),
            new TypeNeedsAccess(),
            new TypeNotSupported(),
            new WhereNeedsCondition());

    private Rules() {}

    /** Those that know better what to write when there is a catalog. */
    private static List<Rule> ofRelations(Candidates candidates) {
        return List.of(
                new ElementNeedsId(candidates),
                new IndexNeedsId(candidates),
                new IndexNeedsTable(candidates),
                new RelationNeedsKey(candidates),
                new RelationNeedsTable(candidates),
                new RelationParentNeedsId(candidates),
                new ThroughNeedsKey(candidates));
    }

    /** Those that compare records with the database. */
    private static List<Rule.OfPlacement> ofCatalog(Catalog catalog) {
        return List.of(
                new ColumnGenerated(catalog),
                new ColumnMayBeNull(catalog),
                new ColumnNotKnown(catalog),
                new EnumLabelMissing(catalog),
                new EnumLabelNotKnown(catalog),
                new FilterDoesNotFit(catalog),
                new IdNotUnique(catalog),
                new KeyLeadsElsewhere(catalog),
                new KeyTypesDiffer(catalog),
                new SoftDeleteDoesNotFit(catalog),
                new TableNotFollowed(catalog),
                new TableNotKnown(catalog),
                new ToOneNotUnique(catalog),
                new TypeDoesNotFit(catalog));
    }

    /**
     * What is wrong with the declarations. No rule depends on what another has found.
     *
     * @param catalog what the database has, when that is known
     */
    public static Problems check(Declarations declarations, Optional<Catalog> catalog) {
        Placements places = catalog.isPresent() ? Placements.of(declarations) : Placements.none();
        Stream<Rule> ofCatalog =
                catalog.stream().flatMap(tables -> ofCatalog(tables).stream()).map(rule -> rule.at(places));
        return Stream.of(OF_RECORDS.stream(), ofRelations(new Candidates(catalog, places)).stream(), ofCatalog)
                .flatMap(rules -> rules)
                .parallel()
                .map(rule -> {
                    Problems found = new Problems();
                    rule.check(declarations, found);
                    return found;
                })
                .reduce(Problems.none(), Problems::and);
    }
}
