package dev.commentary.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * How code of this project is built, as rules that every module's test checks on its own classes.
 */
public final class HouseRules {

    private static final String ROOT = "dev.commentary.";
    private static final Set<String> SERVICES = Set.of("ingest", "enrich", "index", "feed");

    private HouseRules() {}

    /**
     * Checks one module.
     *
     * @param module the package below {@code dev.commentary}, such as {@code ingest}
     * @param core classes, by simple name, that are functions: values in, values out
     * @throws AssertionError naming each class that breaks a rule
     */
    public static void check(String module, String... core) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT + module);
        slices().matching(ROOT + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        knowsNoOtherService(module, classes);
        coreIsAFunction(Set.of(core), classes);
        dependenciesComeThroughTheConstructor(classes);
        timeComesFromAClock(classes);
    }

    private static void knowsNoOtherService(String module, JavaClasses classes) {
        String[] others =
                SERVICES.stream()
                        .filter(service -> !service.equals(module))
                        .map(service -> ROOT + service + "..")
                        .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    private static void coreIsAFunction(Set<String> core, JavaClasses classes) {
        noClasses()
                .that(named(core))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "co.elastic..",
                        "org.elasticsearch..",
                        "jakarta.servlet..",
                        "java.net.http..")
                .allowEmptyShould(core.isEmpty())
                .check(classes);
    }

    private static void dependenciesComeThroughTheConstructor(JavaClasses classes) {
        noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true).check(classes);
        noFields().should().beAnnotatedWith(Value.class).allowEmptyShould(true).check(classes);
    }

    private static void timeComesFromAClock(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> named(Set<String> core) {
        return DescribedPredicate.describe(
                "are the core " + core, type -> core.contains(type.getSimpleName()));
    }
}
