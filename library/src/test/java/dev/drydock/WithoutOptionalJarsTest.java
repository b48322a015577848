package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who has none of the optional dependencies misses what needs them, and nothing else. */
class WithoutOptionalJarsTest {

    private static final Pattern OPTIONAL = Pattern.compile(
            "elasticloadbalancingv2|cloudwatch-[0-9]|applicationautoscaling|wiremock|assertj|jackson-dataformat-yaml|snakeyaml");

    /** What runs without them: {@link BareStage} names them, and is named by its name alone. */
    private static Object run(String part) throws Exception {
        URL[] jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !OPTIONAL.matcher(new File(entry).getName()).find())
                .map(WithoutOptionalJarsTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader bare = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = bare.loadClass("dev.drydock.BareStage$" + part);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Callable<?>) constructor.newInstance()).call();
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    @Test
    void the_jars_are_really_gone() throws Exception {
        assertThat(run("Missing")).isEqualTo(4);
    }

    @Test
    void a_world_runs_with_faults_snapshots_documents_and_doors() throws Exception {
        assertThat(run("WholeWorld"))
                .asString()
                .contains("ecs:DescribeServices", "elasticloadbalancing:RegisterTargets");
    }

    @Test
    void a_call_over_the_wire_says_which_dependency_to_add() throws Exception {
        assertThat(run("CallOverTheWire"))
                .asString()
                .contains("<Code>InvalidAction</Code>")
                .contains("elasticloadbalancing:DescribeLoadBalancers needs the SDK's module of its service")
                .contains("Add the dependency software.amazon.awssdk:elasticloadbalancingv2");
    }

    @Test
    void a_line_of_given_says_which_dependency_to_add_and_nothing_comes_of_it() throws Exception {
        assertThat(run("LinesWithoutModules"))
                .isEqualTo(List.of(
                        "scaling(…) of given() needs software.amazon.awssdk:applicationautoscaling on the class path",
                        "targetGroup(…) of given() needs software.amazon.awssdk:elasticloadbalancingv2 on the class path",
                        "loadBalancer(…) of given() needs software.amazon.awssdk:elasticloadbalancingv2 on the class path",
                        "1:19 TargetGroups[0]: imported(…) of given() needs"
                                + " software.amazon.awssdk:elasticloadbalancingv2 on the class path"));
    }

    @Test
    void every_type_of_the_api_can_be_reflected_over() throws Exception {
        assertThat((List<?>) run("EveryApiType")).isEmpty();
    }
}
