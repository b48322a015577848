package dev.drydock.internal.ecr.store;

import dev.drydock.testkit.EntityImages;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The image of a registry's templates leaves nothing out. */
class TemplateStoreImageTest {

    private static CreationTemplate template(int number) {
        return new CreationTemplate(
                "value-" + (number - 1),
                "prefix",
                "description",
                "AES256",
                null,
                new TreeMap<>(),
                TagMutability.MUTABLE,
                "{}",
                "{}",
                List.of("REPLICATION"),
                "role",
                Instant.ofEpochSecond(number),
                Instant.ofEpochSecond(number + 1));
    }

    @Test
    void the_image_of_the_templates_leaves_nothing_out() {
        EntityImages.of(TemplateStore::new, TemplateStore::image, (image, tickets) -> {
                    TemplateStore store = new TemplateStore();
                    store.restore(image, tickets);
                    return store;
                })
                .value(CreationTemplate.class, TemplateStoreImageTest::template)
                .check();
    }
}
