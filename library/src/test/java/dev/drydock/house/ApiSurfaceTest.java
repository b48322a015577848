package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What users import is small, says so, and shows nothing of what is behind it. */
class ApiSurfaceTest {

    private static final String INTERNAL = "dev.drydock.internal.";

    /** The largest part of all types that users may have to tell apart from the rest. */
    private static final double MOST_OUTSIDE = 0.25;

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.drydock");

    private static Stream<JavaClass> topLevel() {
        return ALL.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static boolean isInside(JavaClass type) {
        return type.getName().startsWith(INTERNAL);
    }

    /** Users can reach a type if it and all around it are public, and it is not inside. */
    private static boolean isApi(JavaClass type) {
        return !isInside(type)
                && isShown(type.getModifiers())
                && type.getEnclosingClass().map(ApiSurfaceTest::isApi).orElse(true);
    }

    private static boolean isShown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    @Test
    void at_most_a_quarter_of_all_types_lives_outside() {
        long outside = topLevel().filter(type -> !isInside(type)).count();

        assertThat((double) outside / topLevel().count()).isLessThanOrEqualTo(MOST_OUTSIDE);
    }

    @Test
    void what_is_public_inside_is_used_by_another_package() {
        Set<JavaClass> named = namedBySignaturesOfUsedTypes();

        assertThat(topLevel()
                        .filter(type -> isInside(type)
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && withNested(type).noneMatch(named::contains)
                                && users(type).noneMatch(user -> !user.equals(type.getPackageName()))))
                .as("types that need not be public; take the word away")
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    /** The packages that use a type or what is nested in it. */
    private static Stream<String> users(JavaClass type) {
        return withNested(type)
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .map(dependency -> dependency.getOriginClass().getPackageName());
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return ALL.stream().filter(each -> each.equals(type) || each.getName().startsWith(type.getName() + "$"));
    }

    /** The compiled code of a lambda or of an answer passed on does not name its type, but the method that takes it does. */
    private static Set<JavaClass> namedBySignaturesOfUsedTypes() {
        return topLevel()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && users(type).anyMatch(user -> !user.equals(type.getPackageName())))
                .flatMap(ApiSurfaceTest::withNested)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> isShown(unit.getModifiers()))
                .flatMap(unit -> types(unit).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void no_signature_of_the_api_names_what_is_inside() {
        List<String> leaks = new ArrayList<>();
        ALL.stream().filter(ApiSurfaceTest::isApi).forEach(type -> {
            type.getInterfaces().forEach(each -> leak(leaks, type, each.getAllInvolvedRawTypes()));
            type.getSuperclass().ifPresent(each -> leak(leaks, type, each.getAllInvolvedRawTypes()));
            type.getFields().stream()
                    .filter(field -> isShown(field.getModifiers()))
                    .forEach(field -> leak(leaks, field, field.getType().getAllInvolvedRawTypes()));
            type.getCodeUnits().stream()
                    .filter(unit -> isShown(unit.getModifiers()))
                    .forEach(unit -> leak(leaks, unit, types(unit)));
        });

        assertThat(leaks).isEmpty();
    }

    private static Set<JavaClass> types(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream())
                .flatMap(each -> each)
                .flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .collect(Collectors.toSet());
    }

    private static void leak(List<String> leaks, Object where, Set<JavaClass> named) {
        String place = where instanceof JavaMember member ? member.getFullName() : ((JavaClass) where).getName();
        named.stream().filter(ApiSurfaceTest::isInside).forEach(each -> leaks.add(place + " names " + each.getName()));
    }

    @Test
    void every_type_of_the_api_says_how_stable_it_is() {
        assertThat(topLevel().filter(type -> isApi(type) && !type.isAnnotatedWith(API.class)))
                .as("types without @API(status = …, since = …)")
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    @Test
    void no_type_bears_the_name_of_a_model_that_users_import() {
        Set<String> models = new TreeSet<>();
        for (Class<?> client : List.of(EcsClient.class, EcrClient.class, CloudWatchLogsClient.class)) {
            models.addAll(models(client));
        }

        assertThat(models).contains("Task", "Image", "LogGroup");
        assertThat(topLevel().map(JavaClass::getSimpleName)).doesNotContainAnyElementsOf(models);
    }

    private static Set<String> models(Class<?> client) {
        String folder = client.getPackageName().replace('.', '/') + "/model/";
        try {
            URI jar = client.getProtectionDomain().getCodeSource().getLocation().toURI();
            try (JarFile file = new JarFile(Path.of(jar).toFile())) {
                return file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(folder) && name.endsWith(".class") && !name.contains("$"))
                        .map(name -> name.substring(folder.length(), name.length() - ".class".length()))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The SDK is a jar on the class path", unreadable);
        }
    }

    @Test
    void one_simple_name_serves_one_thing() {
        List<String> names = topLevel().map(JavaClass::getSimpleName).sorted().toList();
        Set<String> twice = new TreeSet<>();
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).equals(names.get(i - 1))) {
                twice.add(names.get(i));
            }
        }

        assertThat(twice).isEmpty();
    }
}
