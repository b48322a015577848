package dev.drydock.internal.ecs.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.EntityImages;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The images of what goes on around tasks leave nothing out. */
class CourseImagesTest {

    @Test
    void the_image_of_services_leaves_nothing_out() {
        EntityImages.of(ServiceCourses::new, ServiceCourses::image, (image, tickets) -> {
                    ServiceCourses restored = new ServiceCourses();
                    restored.restore(image);
                    return restored;
                })
                .derived("current") // what the last of each says
                .derived("image")
                .check();
    }

    @Test
    void the_image_of_instances_leaves_nothing_out() {
        EntityImages.of(InstanceCourses::new, InstanceCourses::image, (image, tickets) -> {
                    InstanceCourses restored = new InstanceCourses();
                    restored.restore(image);
                    return restored;
                })
                .derived("image")
                .check();
    }

    @Test
    void the_image_of_settings_leaves_nothing_out() {
        EntityImages.of(SettingCourses::new, SettingCourses::image, (image, tickets) -> {
                    SettingCourses restored = new SettingCourses();
                    restored.restore(image);
                    return restored;
                })
                .derived("image")
                .check();
    }

    // ---- images are kept as long as nothing changes

    @Test
    void a_service_that_stands_otherwise_is_in_the_next_image() {
        ServiceCourses courses = new ServiceCourses();
        courses.stands("arn", "prod", "web", new ServiceCourses.Standing(1, 2, 1));
        var before = courses.image();

        courses.stands("arn", "prod", "web", new ServiceCourses.Standing(5, 3, 1));

        assertThat(courses.image()).isNotEqualTo(before).isSameAs(courses.image());
    }

    @Test
    void an_instance_that_is_gone_is_in_the_next_image() {
        InstanceCourses courses = new InstanceCourses();
        courses.restore(
                new TreeMap<>(Map.of("arn", new InstanceCourses.Course("prod", 1_024, 2_048, 0, 1, Long.MAX_VALUE))));
        var before = courses.image();

        courses.gone("arn", 5);

        assertThat(courses.image()).isNotEqualTo(before).isSameAs(courses.image());
    }

    @Test
    void a_setting_of_a_cluster_is_in_the_next_image() {
        SettingCourses courses = new SettingCourses();
        courses.is("prod", Insights.ENABLED, 1);
        var before = courses.image();

        courses.is("prod", Insights.ENHANCED, 5);

        assertThat(courses.image()).isNotEqualTo(before).isSameAs(courses.image());
    }
}
