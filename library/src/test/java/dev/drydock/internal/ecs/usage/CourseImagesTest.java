package dev.drydock.internal.ecs.usage;

import dev.drydock.testkit.EntityImages;
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
}
