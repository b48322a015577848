package dev.drydock.internal.ecr.store;

import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The image of what a registry signs leaves nothing out. */
class SigningRulesImageTest {

    @Test
    void the_image_of_the_rules_leaves_nothing_out() {
        EntityImages.of(SigningRules::new, SigningRules::image, (image, tickets) -> {
                    SigningRules rules = new SigningRules();
                    rules.restore(image, tickets);
                    return rules;
                })
                .check();
    }
}
