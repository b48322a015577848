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
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.drydock.RegionStores;
import dev.drydock.call.Store;
import java.util.TreeSet;

/** The shape of the house: who may know whom. Arrows only point down. */
@AnalyzeClasses(packages = "dev.drydock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] JDK = {"java..", "org.jspecify..", ""};

    @ArchTest
    static final ArchRule the_kernel_knows_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.kernel")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("dev.drydock.kernel").or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule the_model_knows_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.model")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("dev.drydock.model").or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule calls_know_kernel_and_model_but_no_service = noClasses()
            .that()
            .resideInAPackage("dev.drydock.call..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.drydock..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("dev.drydock.call..", "dev.drydock.kernel", "dev.drydock.model"))));

    @ArchTest
    static final ArchRule the_account_knows_calls_kernel_and_model = noClasses()
            .that()
            .resideInAPackage("dev.drydock.account..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.drydock",
                    "dev.drydock.ecs..",
                    "dev.drydock.ecr..",
                    "dev.drydock.logs..",
                    "dev.drydock.fault..",
                    "dev.drydock.client..",
                    "dev.drydock.wire.."));

    @ArchTest
    static final ArchRule services_and_faults_do_not_know_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.(ecs|ecr|logs|fault|loadbalancing|metrics)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule services_know_no_door = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.drydock.ecs..",
                    "dev.drydock.ecr..",
                    "dev.drydock.logs..",
                    "dev.drydock.fault..",
                    "dev.drydock.loadbalancing..",
                    "dev.drydock.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock",
                    "dev.drydock.client..",
                    "dev.drydock.wire..",
                    "dev.drydock.transport..",
                    "dev.drydock.http..");

    @ArchTest
    static final ArchRule nouns_of_ecs_do_not_know_the_table_that_joins_them = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.ecs");

    @ArchTest
    static final ArchRule services_as_they_stand_know_neither_their_scheduler_nor_their_operations = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.service")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.ecs.service.*..");

    @ArchTest
    static final ArchRule the_scheduler_of_services_knows_no_operation = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.service.scheduler..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.ecs.service.operation..");

    @ArchTest
    static final ArchRule policies_of_deployments_know_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.ecs.deployment")
            .should()
            .onlyDependOnClassesThat(
                    resideInAPackage("dev.drydock.ecs.deployment").or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule nouns_of_ecr_know_its_store_and_not_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.ecr.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("dev.drydock.ecr.*"),
                    resideInAnyPackage("dev.drydock.ecr.store", "dev.drydock.ecr.request"))
            .ignoreDependency(resideInAPackage("dev.drydock.ecr.scan"), resideInAPackage("dev.drydock.ecr.image"));

    @ArchTest
    static final ArchRule nouns_of_logs_know_its_store_and_not_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.logs.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("dev.drydock.logs.*"),
                    resideInAnyPackage("dev.drydock.logs.store", "dev.drydock.logs.request", "dev.drydock.logs.filter"))
            .ignoreDependency(resideInAPackage("dev.drydock.logs.group"), resideInAPackage("dev.drydock.logs.tag"));

    @ArchTest
    static final ArchRule stores_know_requests_and_no_noun = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.drydock.ecr.store",
                    "dev.drydock.ecr.request",
                    "dev.drydock.logs.store",
                    "dev.drydock.logs.request",
                    "dev.drydock.logs.filter")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.drydock.ecr..", "dev.drydock.logs..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "dev.drydock.ecr.store",
                            "dev.drydock.ecr.request",
                            "dev.drydock.logs.store",
                            "dev.drydock.logs.request",
                            "dev.drydock.logs.filter"))));

    @ArchTest
    static final ArchRule requests_of_a_service_know_none_of_its_stores = noClasses()
            .that()
            .resideInAnyPackage("dev.drydock.ecr.request", "dev.drydock.logs.request", "dev.drydock.logs.filter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.ecr.store", "dev.drydock.logs.store");

    @ArchTest
    static final ArchRule nouns_do_not_know_the_region_that_joins_them = noClasses()
            .that()
            .resideInAnyPackage("dev.drydock.ecr.*..", "dev.drydock.logs.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.ecr", "dev.drydock.logs");

    @ArchTest
    static final ArchRule rules_of_task_definitions_know_no_registered_ones = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.taskdefinition.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.ecs.taskdefinition");

    @ArchTest
    static final ArchRule packages_form_no_circles =
            SlicesRuleDefinition.slices().matching("dev.drydock.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule tasks_as_they_stand_know_nothing_that_runs_them = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.task")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.ecs.task.*..");

    @ArchTest
    static final ArchRule containers_of_tasks_know_neither_engine_nor_operations = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.task.container")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.ecs.task.engine", "dev.drydock.ecs.task.operation");

    @ArchTest
    static final ArchRule the_engine_of_tasks_knows_no_operation = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.task.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.ecs.task.operation");

    @ArchTest
    static final ArchRule operations_on_tasks_leave_containers_to_the_engine = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.task.operation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.ecs.task.container");

    @ArchTest
    static final ArchRule nothing_of_tasks_knows_services = noClasses()
            .that()
            .resideInAPackage("dev.drydock.ecs.task..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.ecs.service..", "dev.drydock.ecs.deployment..");

    @ArchTest
    static final ArchRule only_the_pipeline_and_the_journal_of_calls_take_the_lock = noClasses()
            .that()
            .resideInAnyPackage("dev.drydock.ecs..", "dev.drydock.ecr..", "dev.drydock.logs..")
            .should()
            .callMethod("dev.drydock.kernel.Kernel", "lock");

    @ArchTest
    static final ArchRule assertj_is_known_to_the_assertions_alone = noClasses()
            .that()
            .resideInAPackage("dev.drydock..")
            .and()
            .resideOutsideOfPackage("dev.drydock.assertions")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.assertj..");

    @ArchTest
    static final ArchRule wiremock_is_known_to_the_http_door_alone = noClasses()
            .that()
            .resideInAPackage("dev.drydock..")
            .and()
            .resideOutsideOfPackage("dev.drydock.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..");

    @ArchTest
    static final ArchRule transport_and_http_know_the_wire_and_not_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.(transport|http|client)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule assertions_know_no_wiremock = noClasses()
            .that()
            .resideInAPackage("dev.drydock.assertions")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.tomakehurst..");

    @ArchTest
    static final ArchRule nothing_depends_on_the_assertions = noClasses()
            .that()
            .resideOutsideOfPackage("dev.drydock.assertions")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.assertions");

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

        assertThat(RegionStores.ofFreshRegion())
                .extracting(store -> store.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @ArchTest
    static void no_two_stores_have_one_name(JavaClasses classes) {
        assertThat(RegionStores.ofFreshRegion()).extracting(Store::name).doesNotHaveDuplicates();
    }
}
