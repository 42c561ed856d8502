package dev.penstock.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How classes are called, and how open they are. */
@AnalyzeClasses(locations = MainClasses.class)
class NamesTest {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "Manager",
            "Helper",
            "Helpers",
            "Util",
            "Utils",
            "Utility",
            "Utilities",
            "Impl",
            "Abstract",
            "Base",
            "Handler",
            "Facade",
            "Context",
            "Data",
            "Info");

    /** The rooms of the runtime, and what each shows. */
    private static final List<String> OPEN = List.of(
            "postgres.Coverage",
            "postgres.DatabaseCheck",
            "postgres.LiveCatalog",
            "postgres.LostSlotPolicy",
            "postgres.ObservedSockets", // pgjdbc makes it by its name
            "postgres.PostgresConnector", // a sink may be a database too, and rooms do not see each other
            "postgres.PostgresSource",
            "postgres.ReplicaIdentity",
            "postgres.Retirement",
            "postgres.SlotReport",
            "postgres.TableUses",
            "postgres.tls.CertificateNames", // for pgjdbc, which makes it by its name; nobody else sees the package
            "postgres.tls.OtherServerException",
            "postgres.PostgresChanges",
            "table.Connecting",
            "table.TableSink",
            "tracing.Tracing",
            "catalog.CatalogDifference",
            "catalog.CatalogFile",
            "changes.ArrayValue",
            "changes.Cells",
            "changes.ChangeMemory",
            "changes.ChangeRecord",
            "changes.ChangeStatus",
            "changes.ChangeStream",
            "changes.Column",
            "changes.ColumnType",
            "changes.CompositeValue",
            "changes.EnvelopeWriter",
            "changes.Geometry",
            "changes.Interval",
            "changes.JsonLines",
            "changes.NetworkAddress",
            "changes.Operation",
            "changes.RangeValue",
            "changes.Row",
            "changes.RowChange",
            "changes.SnapshotMode",
            "changes.SourceOrigin",
            "changes.SpecialValue",
            "changes.TableShape",
            "changes.TimeWithOffset",
            "changes.Transaction",
            "opensearch.IndexSettings",
            "opensearch.MappingChange", // what would be rebuilt is told before an engine is there
            "opensearch.OpenSearchSink",
            "server.PenstockMetrics",
            "server.PenstockServer",
            "server.StatusQuery",
            "stdout.JsonLinesSink",
            "json.JsonDocuments",
            "json.RecordSink",
            "json.TransformingReading",
            "json.TransformingSource",
            "json.TypedSink",
            "verify.Difference",
            "verify.Preview",
            "verify.IndexProgress",
            "verify.Verification",
            "verify.VerifyOptions",
            "verify.VerifyReport",
            "cli.DevServers",
            "cli.LogBackend",
            "cli.Main",
            "cli.SecretMask", // what writes the log masks by it
            "configuration.ConfigurationFile",
            "configuration.ConfigurationKey",
            "configuration.ConfigurationSchema",
            "configuration.Setting",
            "engine.BatchPolicy",
            "engine.DefinitionJson",
            "engine.Engine",
            "engine.EngineListener",
            "engine.EngineOptions",
            "engine.EngineStatus",
            "engine.FailurePolicy",
            "engine.IndexOverview",
            "engine.IndexRetirement",
            "engine.InPlaceSeeding",
            "engine.Reindexing",
            "engine.RequestProgress");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = classes()
            .should(be(
                    "named by what they are",
                    one -> Arrays.stream(one.getSimpleName().split("(?=[A-Z])", -1))
                            .noneMatch(EMPTY_WORDS::contains)))
            .because(
                    "Manager, Helper, Util, Impl, Base, Context, Data and the like fit everything: use the field's term"
                            + " (slot, snapshot, bulk, generation...) or name what it decides");

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that(are(
                    "neither interfaces, enums nor records",
                    one -> !one.isInterface() && !one.isEnum() && !one.isRecord()))
            .and(are("not anonymous", one -> !one.isAnonymousClass()))
            // Only others are loaded: the supertype of a final class may be of a library that is not here.
            .and(are(
                    "not sealed",
                    one -> one.getModifiers().contains(JavaModifier.FINAL)
                            || !one.reflect().isSealed()))
            .should(be("final", one -> one.getModifiers().contains(JavaModifier.FINAL)))
            .because("nothing here is made to be extended: make it final, or sealed with its cases beside it");

    @ArchTest
    static final ArchRule ROOMS_SHOW_ONLY_WHAT_THEY_MUST = classes()
            .that()
            .resideInAnyPackage("dev.penstock.runtime.(*)..")
            .and()
            .resideOutsideOfPackage("dev.penstock.runtime.spi..")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(be(
                    "on the list of what is open",
                    one -> OPEN.contains(one.getName().substring("dev.penstock.runtime.".length()))))
            .because("a room is closed: make the class package-private, or, if users must have it, add it to the list");

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> condition) {
        return DescribedPredicate.describe(what, condition);
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> condition) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean holds = condition.test(one);
                events.add(new SimpleConditionEvent(one, holds, one.getName() + " is " + (holds ? "" : "not ") + what));
            }
        };
    }
}
