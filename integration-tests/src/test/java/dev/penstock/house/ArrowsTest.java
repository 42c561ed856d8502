package dev.penstock.house;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Which code may see which. */
@AnalyzeClasses(locations = MainClasses.class)
class ArrowsTest {

    private static final String[] VOCABULARY = {
        "dev.penstock.annotation..", "dev.penstock.catalog..", "dev.penstock.definition..", "dev.penstock.document.."
    };
    private static final List<String> ROOMS = List.of(
            "postgres",
            "opensearch",
            "stdout",
            "table",
            "engine",
            "json",
            "tracing",
            "verify",
            "catalog",
            "configuration");

    @ArchTest
    static final ArchRule CHANGE_EVENTS_SEE_NO_ROOM = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime.changes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOMS.stream().map(ArrowsTest::packageOf).toArray(String[]::new))
            .because(
                    "they are what a source gives, as dev.penstock.runtime.spi is: who reads which database is not theirs to"
                            + " know");

    @ArchTest
    static final ArchRule ONLY_SOURCES_MAKE_CHANGE_EVENTS = noClasses()
            .that()
            .resideInAnyPackage(ROOMS.stream()
                    .filter(room -> !room.equals("postgres"))
                    .map(ArrowsTest::packageOf)
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.penstock.runtime.changes..")
            .because("the engine follows changes for documents' sake: it has dev.penstock.runtime.spi.ChangeEvent");

    @ArchTest
    static final ArchRule THE_VOCABULARY_DEPENDS_ON_NOTHING = classes()
            .that()
            .resideInAnyPackage(VOCABULARY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.penstock.annotation..",
                    "dev.penstock.catalog..",
                    "dev.penstock.definition..",
                    "dev.penstock.document..",
                    "java..",
                    "org.jspecify..")
            .because("records of users depend on it, and so do all modules: move what needs more into one of them");

    @ArchTest
    static final ArchRule THE_PROCESSOR_SEES_NEITHER_RUNTIME_NOR_TESTKIT = noClasses()
            .that()
            .resideInAPackage("dev.penstock.processor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.penstock.runtime..", "dev.penstock.client..", "dev.penstock.testkit..")
            .because(
                    "it runs inside the compiler of users: what both need belongs into dev.penstock.definition, as data");

    @ArchTest
    static final ArchRule THE_RUNTIME_SEES_NEITHER_PROCESSOR_NOR_TESTKIT = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.penstock.processor..", "dev.penstock.client..", "dev.penstock.testkit..")
            .because("it runs definitions, whoever wrote them: read what is needed from an IndexDefinition");

    @ArchTest
    static final ArchRule THE_CLIENT_SEES_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAPackage("dev.penstock.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.penstock.processor..", "dev.penstock.runtime..", "dev.penstock.testkit..", "org.postgresql..")
            .because("it goes into programs that only search: what an engine and a reader share belongs into"
                    + " dev.penstock.definition");

    @ArchTest
    static final ArchRule CLAUSES_TALK_TO_NO_SERVER = noClasses()
            .that()
            .resideInAnyPackage("dev.penstock.client.query..", "dev.penstock.client.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.opensearch.client.transport..")
            .because("they are values: what sends requests is dev.penstock.client");

    @ArchTest
    static final ArchRule THE_TESTKIT_DOES_NOT_SEE_THE_PROCESSOR = noClasses()
            .that()
            .resideInAPackage("dev.penstock.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.penstock.processor..")
            .because("tests of users compile their records as everybody does");

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_SEE_EACH_OTHER = CompositeArchRule.of(
                    ROOMS.stream().map(ArrowsTest::seesNoOtherRoom).toList())
            .because(
                    "each is an end or the middle, and they meet in dev.penstock.runtime.spi: put what one must know of"
                            + " another there, or have dev.penstock.runtime hand it over");

    @ArchTest
    static final ArchRule THE_SPI_SEES_NO_ROOM = classes()
            .that()
            .resideInAPackage("dev.penstock.runtime.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.penstock.runtime.spi..", "dev.penstock.definition..", "java..", "org.jspecify..")
            .because("everybody may write a source or a sink against it: it must not drag anything along");

    @ArchTest
    static final ArchRule ONLY_DATABASES_SPEAK_JDBC = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime..")
            .and()
            .resideOutsideOfPackages("dev.penstock.runtime.postgres..", "dev.penstock.runtime.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
            .because("another source must be possible: put it behind an interface of dev.penstock.runtime.spi");

    @ArchTest
    static final ArchRule ONLY_OPENSEARCH_SPEAKS_HTTP = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime..")
            .and()
            .resideOutsideOfPackage("dev.penstock.runtime.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opensearch..", "org.apache.hc..")
            .because("another sink must be possible: put it behind an interface of dev.penstock.runtime.spi");

    @ArchTest
    static final ArchRule ONLY_OPENSEARCH_AND_THE_SERVER_ASK_BY_HTTP = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime..")
            .and()
            .resideOutsideOfPackages("dev.penstock.runtime.opensearch..", "dev.penstock.runtime.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("one is a sink's own way, the other asks an engine that runs elsewhere for its status: ask these");

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_LISTENS_AND_MEASURES = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime..")
            .and()
            .resideOutsideOfPackage("dev.penstock.runtime.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.net.httpserver..", "io.micrometer..")
            .because("who embeds an engine may not want either: put what is to be shown into the engine's status");

    @ArchTest
    static final ArchRule ONLY_TRACING_NEEDS_OPENTELEMETRY = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime..")
            .and()
            .resideOutsideOfPackage("dev.penstock.runtime.tracing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..")
            .because("it need not be on the class path: tell a WorkListener");

    @ArchTest
    static final ArchRule THE_SERVER_SEES_NO_END = noClasses()
            .that()
            .resideInAPackage("dev.penstock.runtime.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOMS.stream()
                    .filter(room -> !List.of("engine", "verify").contains(room))
                    .map(ArrowsTest::packageOf)
                    .toArray(String[]::new))
            .because(
                    "it shows any engine, whatever its source and its sinks: ask the engine, or be given what does it");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_READS_ARGUMENTS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.penstock.runtime.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("everything that the program can do a library user can do: give the builder an option");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_WRITES_TO_THE_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackage("dev.penstock.runtime.cli..")
            .and()
            .doNotHaveSimpleName("NodeProgram") // a program of its own, in a child JVM
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("a library must leave the terminal and the process alone: log with slf4j, or throw");

    @ArchTest
    static final ArchRule THE_COMPILERS_TYPES_STAY_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage("dev.penstock.processor.(*)..")
            .and()
            .resideOutsideOfPackage("dev.penstock.processor.read..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "javax.lang.model..", "javax.annotation.processing..", "com.sun.source..")
                    .and(doNot(belongToAnyOf(Modifier.class, SourceVersion.class)))) // words of Java, no elements
            .because(
                    "rules and generation are tested without a compiler: have dev.penstock.processor.read turn elements"
                            + " into a model");

    @ArchTest
    static final ArchRule PACKAGES_OF_A_MODULE_HAVE_NO_CYCLES = slices().assignedFrom(new PackagesOfModules())
            .should()
            .beFreeOfCycles()
            .because("packages that need each other cannot be understood one at a time: move what both need below");

    private static ArchRule seesNoOtherRoom(String room) {
        String[] others = ROOMS.stream()
                .filter(other -> !other.equals(room))
                .map(ArrowsTest::packageOf)
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(packageOf(room)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static String packageOf(String room) {
        return "dev.penstock.runtime." + room + "..";
    }

    /** Each package is a slice by itself, that at the top of a module too. */
    private static final class PackagesOfModules implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass of) {
            return of.getPackageName().startsWith("dev.penstock.")
                    ? SliceIdentifier.of(of.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
