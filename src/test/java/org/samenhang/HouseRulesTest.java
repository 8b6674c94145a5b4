package org.samenhang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Only what would hurt: the clock, access, SQL, mock beans. Each rule fails when it matches nothing. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.samenhang");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.samenhang");

    /** A test of a birthday is only possible where the day is asked of an injected clock. */
    @Test
    void timeComesFromTheInjectedClock() {
        assertThat(HOUSE.stream()
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isEquivalentTo(Clock.class))))
                .as("somebody asks a clock")
                .isTrue();
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("asks the system for the time") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && Stream.of(
                                                Instant.class,
                                                LocalDate.class,
                                                LocalDateTime.class,
                                                ZonedDateTime.class,
                                                OffsetDateTime.class,
                                                Year.class)
                                        .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type));
                    }
                })
                .because("a rule that depends on the day must be tried on every day")
                .check(HOUSE);
    }

    /** Row security is decided per transaction; a controller with the database in its hands would pass its log by. */
    @Test
    void noControllerTalksToTheDatabase() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should(new com.tngtech.archunit.lang.ArchCondition<>("leave the database to a use case") {
                    @Override
                    public void check(JavaClass controller, com.tngtech.archunit.lang.ConditionEvents events) {
                        controller.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith("org.springframework.jdbc")
                                        || dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith("java.sql")
                                        || dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith("javax.sql"))
                                .forEach(dependency ->
                                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                                controller, dependency.getDescription())));
                    }
                })
                .because("a case is read where its log row is written")
                .check(HOUSE);
    }

    /** The roles that pass row security by, or open sessions, stay where they are needed. */
    @Test
    void onlyTheStoreTheDoorAndTheSealerHoldOtherRoles() {
        Pattern other = Pattern.compile("\"(door|audit|data)DataSource\"");
        List<String> holders = sources("src/main/java")
                .filter(file -> other.matcher(read(file)).find())
                .map(file -> Path.of("src/main/java/org/samenhang")
                        .relativize(file)
                        .getName(0)
                        .toString())
                .distinct()
                .sorted()
                .toList();
        assertThat(holders).isNotEmpty().isSubsetOf("access", "demo", "interchange", "store");
    }

    /** SQL is written, never glued together from values: formatted SQL takes only constants of the same class. */
    @Test
    void valuesNeverBecomeSql() {
        Pattern glued = Pattern.compile("\\.sql\\(\\s*\"[^\"]*\"\\s*\\+\\s*[a-z]\\w*[^A-Z_.)]*\\)");
        Stream<Path> asking = sources("src/main/java").filter(file -> read(file).contains(".sql("));
        List<Path> all = asking.toList();
        assertThat(all).as("classes with SQL").isNotEmpty();
        assertThat(all.stream().filter(file -> glued.matcher(read(file)).find()).toList())
                .as("classes that glue a variable to SQL")
                .isEmpty();
    }

    /** Which day something was is asked of the clock here: the database's own days begin an hour or two late. */
    @Test
    void aMomentBecomesADayHere() {
        Pattern elsewhere = Pattern.compile("\\b(\\w+_)?at\\)?::date\\b|\\bcurrent_date\\b");
        List<Path> asking = sources("src/main/java")
                .filter(file -> read(file).contains(".sql("))
                .toList();
        assertThat(asking).as("classes with SQL").isNotEmpty();
        assertThat(asking.stream()
                        .filter(file -> elsewhere.matcher(read(file)).find())
                        .toList())
                .as("classes in which a moment becomes a day of the database")
                .isEmpty();
    }

    /** One application for all tests: a bean that is mocked, or a context that is thrown away, starts another. */
    @Test
    void testsShareOneHouse() {
        assertThat(TESTS.stream()
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().getName().equals("org.samenhang.house.House"))))
                .as("tests that use the house")
                .isTrue();
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(MockitoBean|MockBean|SpyBean|MockitoSpyBean|DirtiesContext|SpringBootTest)")
                .because("starting the house again costs half a minute each time")
                .check(TESTS);
    }

    /** A use case begins in a transaction, or the database shows it nothing. */
    @Test
    void whoWritesTheLogDoesItInATransaction() {
        List<JavaMethod> writers = HOUSE.stream()
                .filter(type -> !type.getPackageName().startsWith("org.samenhang.access"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals("org.samenhang.access.AccessLog")
                                && !call.getName().equals("refused")))
                .toList();
        assertThat(writers).as("methods that open a case").isNotEmpty();
        assertThat(writers.stream()
                        .filter(method ->
                                !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE))
                        .filter(method -> !method.isAnnotatedWith(Transactional.class)
                                && !method.getOwner().isAnnotatedWith(Transactional.class))
                        .map(JavaMethod::getFullName)
                        .toList())
                .isEmpty();
    }

    private static Stream<Path> sources(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
