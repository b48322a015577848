package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.Recipe;
import dev.drydock.junit.report.JournalFile;
import dev.drydock.junit.route.ClientRouting;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test its own simulated AWS, and reports what happened in it when the test fails. {@link DrydockTest} is short
 * for it.
 *
 * <pre>{@code
 * @ExtendWith(DrydockExtension.class)
 * class DeployerTest {
 *     @Test
 *     void creates_the_cluster(EcsClient ecs) {
 *         new Deployer(ecs).prepare("prod");
 *
 *         assertThat(ecs.listClusters().clusterArns()).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p><b>What is injected</b>, by type, into constructors, test methods, lifecycle methods and fields marked {@link
 * Aws}: {@code EcsClient}, {@code EcrClient}, {@code CloudWatchLogsClient}, {@code
 * ElasticLoadBalancingV2Client} for whoever has the SDK's module of it, the asynchronous client of each, {@link Drydock}, and virtual time as {@link java.time.Clock} or {@link dev.drydock.time.VirtualTime}. All parts of one test
 * see one world and the same objects, those of enclosing classes included.
 *
 * <p><b>How long a world lives.</b> A test has its own, closed when the test is over. A static {@link Aws} field, a
 * parameter of {@code @BeforeAll} or {@code Lifecycle.PER_CLASS} makes one world for the class and the classes nested
 * in it, closed when the class is over. Tests may run in parallel; those that share the world of a class are safe, but
 * the order of their calls is theirs.
 *
 * <p><b>How a world is made.</b> By default, or by a recipe; and {@link DrydockSeed}, {@link DrydockTime} and {@link
 * DrydockAccount} on the method, the class or an enclosing class win over it, in that order. The property {@code
 * drydock.seed} replaces the recipe's seed, to replay a failure. Or it is not made at all: {@link #of(Drydock)} takes one that
 * is there, and resets it.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DrydockExtension drydock = DrydockExtension.with(Drydock.builder().region("eu-west-1"));
 * }</pre>
 *
 * <p>A static field wins over annotations that bring the extension. The field may also be of the instance, where there are
 * none, but JUnit then registers it too late for constructors, static fields and {@code @BeforeAll}.
 *
 * <p><b>What is in it</b> before a test begins, annotations of {@link dev.drydock.junit.fixture} say: {@code
 * @GivenCluster("prod")}.
 *
 * <p><b>Code that makes its own clients</b>, by {@code EcsClient.create()}, reaches the world of a test or class with
 * {@link DrydockTransport} or {@link DrydockEndpoint}.
 *
 * <p><b>What is checked</b> after a test, if it asks for it: that Drydock itself is sound, by {@link DrydockInvariants}, and
 * that the faults it declared have struck, by {@link DrydockFaults}.
 *
 * <p><b>When a test fails</b> and has used its world, what happened is attached to the failure as a suppressed exception, in
 * at most 40 lines: the calls, folded where they repeat themselves, what is not as it was wanted and why, faults, what is
 * still to come, and what may have been misunderstood. Where Surefire is told to trim stack traces, and so leaves out what is
 * suppressed, the lines are printed on standard error besides. All of it, a megabyte at most, is in a file below {@code
 * target/drydock}, {@code build/drydock} or else {@code java.io.tmpdir}, which the last line and the report entry {@code
 * drydock.journal} name; the next run of the test takes it away, and writes it again only if the test fails again. The seed
 * is the report entry {@code drydock.seed}.
 *
 * <p><b>JUnit 5.10 and 5.11</b> call a constructor without saying for which test. Its parameters are of the test's own
 * world all the same, but made by the annotations of the class: a method that has others is refused. The same goes for
 * {@link DrydockEndpoint} and {@link DrydockTransport}, which on a method reach only clients made after the constructor.
 *
 * <p>Misuse fails the test with an error that names the element, its type and what to do instead.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockExtension extends ConstructedForOneTest
        implements ParameterResolver,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                BeforeAllCallback,
                BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                InvocationInterceptor,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private final WorldSource source;

    /** Whether JUnit made it, for an annotation. */
    private final boolean isOfAnnotation;

    /** For {@code @ExtendWith(DrydockExtension.class)} and {@link DrydockTest}: worlds with every default. */
    public DrydockExtension() {
        this(new MadeWorlds(WorldOptions.DEFAULTS), true);
    }

    private DrydockExtension(WorldSource source, boolean isOfAnnotation) {
        this.source = source;
        this.isOfAnnotation = isOfAnnotation;
    }

    /** For a {@code @RegisterExtension} field: each world is made by this recipe. */
    public static DrydockExtension with(Recipe recipe) {
        return new DrydockExtension(new MadeWorlds(WorldOptions.given("with", "a recipe", recipe)), false);
    }

    /** For a {@code @RegisterExtension} field: each world is made by what the builder says now. */
    public static DrydockExtension with(Drydock.Builder builder) {
        return with(WorldOptions.given("with", "a builder", builder).recipe());
    }

    /**
     * For a {@code @RegisterExtension} field: the tests use a Drydock that is there already, such as one of a base class.
     *
     * <pre>{@code
     * abstract class IntegrationTest {
     *     static final Drydock aws = Drydock.create();
     *
     *     @RegisterExtension
     *     static final DrydockExtension drydock = DrydockExtension.of(aws);
     * }
     * }</pre>
     *
     * <p>Nothing here closes it. Before each test it is {@linkplain Drydock#reset() reset}: where the tests of a class share
     * one world, before the first of them, and else before the instance of the test is made; with JUnit 5.10 and 5.11 after
     * that, unless the constructor asks for a part of it. So each test begins as in a
     * new Drydock, and clients, clocks and journal that the code under test keeps go on working. {@link #withoutReset()}
     * turns that off. Failures are reported and invariants checked as always. {@link DrydockTime} holds for the test;
     * {@link DrydockSeed} and {@link DrydockAccount} are refused, and the property {@code drydock.seed} does not reach it.
     *
     * <p>Tests that use one Drydock must not run at the same time; a test that begins while another one does is refused.
     */
    public static DrydockExtension of(Drydock drydock) {
        Drydock given = WorldOptions.given("of", "a Drydock", drydock);
        return ofContext(context -> given);
    }

    /** As {@link #of(Drydock)}, for one that is asked for whenever a test or class begins. */
    public static DrydockExtension of(Supplier<@Nullable Drydock> drydock) {
        Supplier<@Nullable Drydock> given = WorldOptions.given("of", "a supplier", drydock);
        return ofContext(context -> given.get());
    }

    /**
     * As {@link #of(Supplier)}, for one that JUnit's context of the test or class tells of, such as a bean of Spring's:
     *
     * <pre>{@code
     * @RegisterExtension
     * static final DrydockExtension drydock = DrydockExtension.ofContext(
     *         context -> SpringExtension.getApplicationContext(context).getBean(Drydock.class));
     * }</pre>
     */
    public static DrydockExtension ofContext(Function<ExtensionContext, @Nullable Drydock> drydock) {
        return new DrydockExtension(
                new ExistingWorlds(WorldOptions.given("ofContext", "a function", drydock), true), false);
    }

    /**
     * The same extension without resets: what one test leaves in the Drydock of {@link #of(Drydock)}, the next one finds.
     *
     * @throws IllegalStateException if the extension makes the worlds itself, which are new for each test
     */
    public DrydockExtension withoutReset() {
        if (source instanceof ExistingWorlds existing) {
            return new DrydockExtension(new ExistingWorlds(existing.which(), false), false);
        }
        throw new IllegalStateException(
                "withoutReset() is for DrydockExtension.of(…): worlds that are made by a recipe are"
                        + " never reset. To let the tests of a class share one, inject it into a static @Aws field");
    }

    /**
     * True for what is injected, and for what looks as if it were, to explain it; what is only explained is left to
     * another resolver if the test has one.
     *
     * @throws ParameterResolutionException if it stands before the arguments of a parameterized test
     */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        if (leavesTo(context) || OtherResolvers.isMarkedForOthers(parameter)) {
            return false;
        }
        Class<?> type = parameter.getParameter().getType();
        boolean ours = isEndpointPart(type, context)
                || Injectable.find(type).isPresent()
                || Injectable.isPartOfService(type)
                || (Injectable.isExplained(type) && !OtherResolvers.present(parameter, context));
        if (ours && OtherResolvers.isFirstArgument(parameter)) {
            throw refuse(
                    parameter,
                    "stands where the first argument of the parameterized test belongs. Move it behind the arguments");
        }
        if (ours && isOfHiddenTest(parameter, context)) {
            Constructions.of(context).claim(context, this);
        } else if (ours) {
            TestWorld.claim(context, this); // before JUnit finds two resolvers for it, and says less
        }
        return ours;
    }

    /** @throws ParameterResolutionException if the type only looks as if it were injected */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean early = isOfHiddenTest(parameter, context);
        if (isEndpointPart(type, context)) {
            return (early ? earlyWorld(context) : testWorld(context)).part(type).orElseThrow();
        }
        var part = Injectable.find(type)
                .orElseThrow(() -> refuse(parameter, "is not injected. " + Injectable.remedy(type)));
        boolean afterAll = AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), AfterAll.class);
        if (afterAll && !TestWorld.exists(context)) {
            throw refuse(
                    parameter,
                    "cannot be injected: each test had a world of its own, and the class has none. Use @AfterEach, or let"
                            + " the tests share one world through a static @Aws field");
        }
        return part.apply(early ? earlyWorld(context).drydock() : world(context));
    }

    /** Whether it is a parameter of a constructor, called for a test that JUnit does not show. */
    private static boolean isOfHiddenTest(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Constructor && Constructions.isForHiddenTest(context);
    }

    /** Whether the test is another extension's. */
    private boolean leavesTo(ExtensionContext context) {
        return isOfAnnotation && RegisteredExtensions.areThere(context);
    }

    private static boolean isEndpointPart(Class<?> type, ExtensionContext context) {
        return Injectable.isPartOfEndpoint(type) && WorldOptions.of(context).doorway() == ClientRouting.Kind.ENDPOINT;
    }

    /** Opens the way for clients that the test's own fields make, before there are any. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (leavesTo(context)) {
            return;
        }
        if (Constructions.isForHiddenTest(context)) {
            Constructions.of(context).begin(factory.getOuterInstance());
            if (hasDoorway(context)) {
                earlyWorld(context);
            }
            return;
        }
        factory.getOuterInstance().ifPresent(outer -> Constructions.handOver(context, outer));
        haveThere(context);
    }

    private void haveThere(ExtensionContext context) {
        if (isToBeThere(context)) {
            testWorld(context);
        }
    }

    /** Whether a test has to have a world even if it asks for no part of it. */
    private boolean isToBeThere(ExtensionContext context) {
        return source.isKnownOutside() || hasDoorway(context) || TestClasses.haveFixtures(context);
    }

    private static boolean hasDoorway(ExtensionContext context) {
        return WorldOptions.of(context).doorway() != ClientRouting.Kind.NONE;
    }

    /**
     * Has clients made by now, in static initializers and {@code @BeforeAll}, be those of the tests; fills the static fields,
     * and those of the one instance for all tests if there is one.
     */
    @Override
    public void beforeAll(ExtensionContext context) {
        JournalFile.forget(context);
        if (leavesTo(context)) {
            return;
        }
        if (hasDoorway(context) && !TestWorld.exists(context)) {
            AwaitedWorld.open(context, source);
        }
        AwsFields.fillStatic(context.getRequiredTestClass(), () -> world(context));
        context.getTestInstances().ifPresent(instances -> fillAll(instances, context));
    }

    /** Fills the fields of an instance, before any method of it runs. */
    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        if (leavesTo(context)) {
            return;
        }
        if (Constructions.isForHiddenTest(context)) {
            Constructions.of(context).end(testInstance); // its fields are filled when the test is shown
            return;
        }
        AwsFields.fill(testInstance, () -> world(context));
    }

    /**
     * Fills the fields of instances that were made before this extension was registered, by an instance field or a nested
     * class, or before JUnit showed the test.
     */
    @Override
    public void beforeEach(ExtensionContext context) {
        JournalFile.forget(context);
        if (leavesTo(context)) {
            return;
        }
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            Constructions.handOver(context, instance);
        }
        haveThere(context);
        fillAll(context.getRequiredTestInstances(), context);
    }

    /** Begins to watch for {@link DrydockInvariants}. */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (!leavesTo(context) && WorldOptions.wantsInvariants(context)) {
            world(context).invariants().watch();
        }
    }

    /**
     * Checks for {@link DrydockInvariants} and {@link DrydockFaults}, unless the test has failed already; and reports the
     * failures of test factories, which no handler of JUnit's sees.
     */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (leavesTo(context)) {
            return;
        }
        context.getExecutionException().ifPresent(failure -> FailureReport.tell(context, failure));
        if (WorldOptions.wantsInvariants(context)
                && context.getExecutionException().isEmpty()) {
            try {
                world(context).invariants().check();
            } catch (AssertionError violated) {
                FailureReport.tell(context, violated);
                throw violated;
            }
        }
        if (context.getExecutionException().isEmpty()) {
            TestWorld.requireFaultsUsed(context);
        }
    }

    /** Checks for {@link DrydockFaults} in a world that the tests of the class shared. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (!leavesTo(context) && context.getExecutionException().isEmpty()) {
            TestWorld.requireFaultsUsed(context);
        }
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> invoked, ExtensionContext context)
            throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable failure) { // no handler of JUnit's sees what a constructor throws
            FailureReport.tellOfConstructor(context, failure);
            throw failure;
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext invoked, ExtensionContext context)
            throws Throwable {
        JournalFile.forget(context);
        try {
            invocation.proceed();
        } catch (Throwable failure) { // nor what a dynamic test throws
            FailureReport.tell(context, failure);
            throw failure;
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        FailureReport.tell(context, failure);
        throw failure;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        FailureReport.tell(context, failure);
        throw failure;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        FailureReport.tell(context, failure);
        throw failure;
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        FailureReport.tell(context, failure);
        throw failure;
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        FailureReport.tell(context, failure);
        throw failure;
    }

    private void fillAll(TestInstances instances, ExtensionContext context) {
        for (Object instance : instances.getAllInstances()) {
            AwsFields.fill(instance, () -> world(context));
            AwsFields.requireStaticFilled(instance.getClass());
        }
    }

    private Drydock world(ExtensionContext context) {
        return testWorld(context).drydock();
    }

    private TestWorld earlyWorld(ExtensionContext context) {
        return Constructions.of(context).world(context, this, source);
    }

    private TestWorld testWorld(ExtensionContext context) {
        return TestWorld.of(context, this, source);
    }

    private static ParameterResolutionException refuse(ParameterContext context, String why) {
        Parameter parameter = context.getParameter();
        Executable executable = context.getDeclaringExecutable();
        String place = executable instanceof Constructor ? "the constructor" : "method " + executable.getName();
        return new ParameterResolutionException("The parameter " + parameter.getName() + " of " + place + " of "
                + executable.getDeclaringClass().getName() + ", of type "
                + parameter.getType().getName() + ", " + why);
    }
}
