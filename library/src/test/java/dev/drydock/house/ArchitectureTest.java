package dev.drydock.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The shape of the house: who may know whom. Arrows only point down; docs/architecture.md draws them. */
@AnalyzeClasses(packages = "dev.drydock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String INTERNAL = "dev.drydock.internal..";

    /** What tells misuse of the API; it knows the JDK alone, so that all may know it. */
    private static final String ARGUMENT = "dev.drydock.internal.argument";

    private static final String[] JDK = {"java..", "org.jspecify..", "org.apiguardian..", ""};

    /** Interfaces and values that users and what is inside speak in alike. */
    private static final String[] VOCABULARY = {
        "dev.drydock.time",
        "dev.drydock.operation",
        "dev.drydock.journal",
        "dev.drydock.container",
        "dev.drydock.discovery",
        "dev.drydock.fault",
        "dev.drydock.given",
        "dev.drydock.instance",
        "dev.drydock.report",
        "dev.drydock.metrics",
        "dev.drydock.routing",
        "dev.drydock.scaling",
        "dev.drydock.wire"
    };

    private static final String[] SERVICES = {
        "dev.drydock.internal.ecs..",
        "dev.drydock.internal.ecr..",
        "dev.drydock.internal.logs..",
        "dev.drydock.internal.fault..",
        "dev.drydock.internal.loadbalancing..",
        "dev.drydock.internal.discovery..",
        "dev.drydock.internal.metrics..",
        "dev.drydock.internal.scaling.."
    };

    private static final String[] DOORS = {
        "dev.drydock.internal.client..",
        "dev.drydock.internal.wire..",
        "dev.drydock.internal.oci..",
        "dev.drydock.internal.transport.."
    };

    // ---- outside and inside

    @ArchTest
    static final ArchRule packages_form_no_circles_the_root_among_them = SlicesRuleDefinition.slices()
            .assignedFrom(new EveryPackage())
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule vocabulary_knows_nothing_but_vocabulary = noClasses()
            .that()
            .resideInAnyPackage(VOCABULARY)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.drydock..")
                    .and(resideOutsideOfPackages(VOCABULARY))
                    .and(resideOutsideOfPackage(ARGUMENT)));

    @ArchTest
    static final ArchRule the_rule_for_arguments_knows_the_jdk_alone = classes()
            .that()
            .resideInAPackage(ARGUMENT)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(ARGUMENT).or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule what_is_inside_knows_the_vocabulary_and_no_other_api = noClasses()
            .that()
            .resideInAPackage(INTERNAL)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.drydock..")
                    .and(resideOutsideOfPackages(INTERNAL))
                    .and(resideOutsideOfPackages(VOCABULARY)));

    @ArchTest
    static final ArchRule only_the_root_and_the_doors_above_look_inside = noClasses()
            .that()
            .resideOutsideOfPackages(
                    INTERNAL, "dev.drydock", "dev.drydock.server", "dev.drydock.wiremock", "dev.drydock.assertions")
            .should()
            .dependOnClassesThat(resideInAPackage(INTERNAL).and(resideOutsideOfPackage(ARGUMENT)));

    @ArchTest
    static final ArchRule the_world_is_joined_in_one_place = noClasses()
            .that()
            .resideInAPackage(INTERNAL)
            .and()
            .resideOutsideOfPackage("dev.drydock.internal.world")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.internal.world");

    // ---- from the bottom up

    @ArchTest
    static final ArchRule the_kernel_knows_the_jdk_and_words_of_time_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.internal.kernel")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.drydock.internal.kernel", "dev.drydock.time", ARGUMENT)
                    .or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule the_model_knows_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.internal.model")
            .should()
            .onlyDependOnClassesThat(
                    resideInAPackage("dev.drydock.internal.model").or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule policies_know_the_model_and_json_alone = classes()
            .that()
            .resideInAPackage("dev.drydock.internal.policy")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.drydock.internal.policy", "dev.drydock.internal.model", "com.fasterxml.jackson..")
                    .or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule the_seam_to_newer_sdks_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.sdk")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.drydock..").and(resideOutsideOfPackages("dev.drydock.internal.sdk")));

    @ArchTest
    static final ArchRule calls_know_kernel_and_model_but_no_service = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.call..")
            .should()
            .dependOnClassesThat(resideInAPackage(INTERNAL)
                    .and(resideOutsideOfPackages(
                            ARGUMENT,
                            "dev.drydock.internal.call..",
                            "dev.drydock.internal.kernel",
                            "dev.drydock.internal.model",
                            "dev.drydock.internal.sdk")));

    @ArchTest
    static final ArchRule the_account_knows_calls_kernel_and_model = noClasses()
            .that()
            .resideInAPackage("dev.drydock.internal.account")
            .should()
            .dependOnClassesThat(resideInAPackage(INTERNAL)
                    .and(resideOutsideOfPackages(
                            "dev.drydock.internal.account",
                            ARGUMENT,
                            "dev.drydock.internal.call..",
                            "dev.drydock.internal.kernel",
                            "dev.drydock.internal.model",
                            "dev.drydock.internal.sdk")));

    @ArchTest
    static final ArchRule services_and_faults_do_not_know_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.internal.(ecs|ecr|logs|fault|loadbalancing|discovery|metrics|scaling)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule services_know_no_door = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOORS);

    @ArchTest
    static final ArchRule clients_and_transport_do_not_know_each_other = SlicesRuleDefinition.slices()
            .matching("dev.drydock.internal.(transport|client)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_pipeline_and_the_journal_of_calls_take_the_lock = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.drydock.internal.ecs..", "dev.drydock.internal.ecr..", "dev.drydock.internal.logs..")
            .should()
            .callMethod("dev.drydock.internal.kernel.Kernel", "lock");

    // ---- libraries

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
    static final ArchRule wiremock_is_known_to_its_door_alone = noClasses()
            .that()
            .resideInAPackage("dev.drydock..")
            .and()
            .resideOutsideOfPackage("dev.drydock.wiremock")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..");

    @ArchTest
    static final ArchRule nothing_depends_on_the_assertions_or_the_server = noClasses()
            .that()
            .resideOutsideOfPackages("dev.drydock.assertions", "dev.drydock.server")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.assertions", "dev.drydock.server");

    /** Every package is a slice of its own; a pattern such as {@code dev.drydock.(**)} would leave the root out. */
    private static final class EveryPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.drydock")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages, the root among them,";
        }
    }
}
