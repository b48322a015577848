package dev.drydock.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.drydock.Inside;
import dev.drydock.internal.call.Store;
import dev.drydock.testkit.EntityImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The rooms of each service: which of its packages may know which, and that snapshots keep all of its state. */
@AnalyzeClasses(packages = "dev.drydock.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final Path TEST_CLASSES = Path.of("target", "test-classes", "dev", "drydock", "internal");

    /** These only join the images of what is in them, which snapshot tests restore. */
    private static final Set<String> JOIN_IMAGES = Set.of(
            "Kernel",
            "World",
            "RegionState",
            "InstanceStore",
            "TaskStore",
            "ServiceStore",
            "EcrStore",
            "LogStore",
            "TargetGroups",
            "UsageHistory");

    private static final String[] JDK = {"java..", "org.jspecify..", ""};

    @ArchTest
    static final ArchRule nouns_of_ecs_do_not_know_the_table_that_joins_them = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.internal.ecs");

    @ArchTest
    static final ArchRule services_as_they_stand_know_neither_their_scheduler_nor_their_operations = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.service")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.internal.ecs.service.*..");

    @ArchTest
    static final ArchRule the_scheduler_of_services_knows_no_operation = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.service.scheduler..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.internal.ecs.service.operation..");

    @ArchTest
    static final ArchRule policies_of_deployments_know_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.deployment")
            .should()
            .onlyDependOnClassesThat(
                    resideInAPackage("dev.drydock.internal.ecs.deployment").or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule nouns_of_ecr_know_its_store_and_not_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.internal.ecr.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("dev.drydock.internal.ecr.*"),
                    resideInAnyPackage(
                            "dev.drydock.internal.ecr.store",
                            "dev.drydock.internal.ecr.request",
                            "dev.drydock.internal.ecr.content",
                            "dev.drydock.internal.ecr.event"))
            .ignoreDependency(
                    resideInAnyPackage(
                            "dev.drydock.internal.ecr.scan",
                            "dev.drydock.internal.ecr.replication",
                            "dev.drydock.internal.ecr.signing"),
                    resideInAPackage("dev.drydock.internal.ecr.image"))
            .ignoreDependency(
                    resideInAPackage("dev.drydock.internal.ecr.template"),
                    resideInAPackage("dev.drydock.internal.ecr.repository"));

    @ArchTest
    static final ArchRule nouns_of_logs_know_its_store_and_not_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.internal.logs.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("dev.drydock.internal.logs.*.."),
                    resideInAnyPackage(
                            "dev.drydock.internal.logs.store",
                            "dev.drydock.internal.logs.request",
                            "dev.drydock.internal.logs.filter",
                            "dev.drydock.internal.logs.recipient"))
            .ignoreDependency(
                    resideInAnyPackage(
                            "dev.drydock.internal.logs.group",
                            "dev.drydock.internal.logs.delivery",
                            "dev.drydock.internal.logs.destination"),
                    resideInAPackage("dev.drydock.internal.logs.tag"));

    @ArchTest
    static final ArchRule stores_know_requests_and_no_noun = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.drydock.internal.ecr.store",
                    "dev.drydock.internal.ecr.request",
                    "dev.drydock.internal.logs.store",
                    "dev.drydock.internal.logs.request",
                    "dev.drydock.internal.logs.filter")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.drydock.internal.ecr..", "dev.drydock.internal.logs..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "dev.drydock.internal.ecr.store",
                            "dev.drydock.internal.ecr.request",
                            "dev.drydock.internal.ecr.content",
                            "dev.drydock.internal.logs.store",
                            "dev.drydock.internal.logs.request",
                            "dev.drydock.internal.logs.filter"))));

    @ArchTest
    static final ArchRule the_bytes_of_layers_know_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecr.content")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.drydock..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.drydock.internal.ecr.content"))));

    @ArchTest
    static final ArchRule requests_of_a_service_know_none_of_its_stores = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.drydock.internal.ecr.request",
                    "dev.drydock.internal.logs.request",
                    "dev.drydock.internal.logs.filter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.internal.ecr.store", "dev.drydock.internal.logs.store");

    @ArchTest
    static final ArchRule nouns_do_not_know_the_region_that_joins_them = noClasses()
            .that()
            .resideInAnyPackage("dev.drydock.internal.ecr.*..", "dev.drydock.internal.logs.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.internal.ecr", "dev.drydock.internal.logs");

    @ArchTest
    static final ArchRule rules_of_task_definitions_know_no_registered_ones = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.taskdefinition.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.internal.ecs.taskdefinition");

    @ArchTest
    static final ArchRule tasks_as_they_stand_know_nothing_that_runs_them = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.task")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.internal.ecs.task.*..");

    @ArchTest
    static final ArchRule containers_of_tasks_know_neither_engine_nor_operations = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.task.container")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.internal.ecs.task.engine", "dev.drydock.internal.ecs.task.operation");

    @ArchTest
    static final ArchRule the_engine_of_tasks_knows_no_operation = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.task.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.internal.ecs.task.operation");

    @ArchTest
    static final ArchRule operations_on_tasks_leave_containers_to_the_engine = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.task.operation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.internal.ecs.task.container");

    @ArchTest
    static final ArchRule nothing_of_tasks_knows_services = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.ecs.task..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.internal.ecs.service..", "dev.drydock.internal.ecs.deployment..");

    /** What a store holds that no region lists is lost by snapshots and forks. */
    @ArchTest
    static void every_store_is_one_of_a_region(JavaClasses classes) {
        TreeSet<String> written = new TreeSet<>();
        for (JavaClass each : classes) {
            boolean concrete = !each.isInterface() && !each.getModifiers().contains(JavaModifier.ABSTRACT);
            if (each.isAssignableTo(Store.class) && concrete) {
                written.add(each.getName());
            }
        }

        assertThat(Inside.stores())
                .extracting(store -> store.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @ArchTest
    static void no_two_stores_have_one_name(JavaClasses classes) {
        assertThat(Inside.stores()).extracting(Store::name).doesNotHaveDuplicates();
    }

    /** Whatever has an image is filled, kept and restored by a test that uses {@code EntityImages}. */
    @ArchTest
    static void what_has_an_image_is_held_against_it(JavaClasses classes) {
        TreeSet<String> held = new TreeSet<>();
        ClassFileImporter importer = new ClassFileImporter().withImportOption(RoomsTest::namesEntityImages);
        for (JavaClass test : importer.importPath(TEST_CLASSES)) {
            boolean checks = test.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(EntityImages.class));
            if (checks) {
                test.getDirectDependenciesFromSelf()
                        .forEach(each -> held.add(each.getTargetClass().getName()));
            }
        }
        TreeSet<String> bare = new TreeSet<>();
        for (JavaClass each : classes) {
            if (!each.isInterface() && !JOIN_IMAGES.contains(each.getSimpleName()) && hasImage(each)) {
                bare.add(each.getName());
            }
        }
        bare.removeAll(held);

        assertThat(bare)
                .as("entities whose images no test checks with EntityImages")
                .isEmpty();
    }

    /** To import all tests, and all that they name, would take half a minute. */
    private static boolean namesEntityImages(Location location) {
        try {
            String bytes = Files.readString(Path.of(location.asURI()), StandardCharsets.ISO_8859_1);
            return bytes.contains(EntityImages.class.getSimpleName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Other images are those of containers. */
    private static boolean hasImage(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getName().equals("image"))
                .map(method -> method.getRawReturnType().getSimpleName())
                .anyMatch(image -> image.equals("Image") || image.equals("Record") || image.equals("TaskImage"));
    }
}
