package dev.drydock.samples.spring;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;

// docs/spring.md begins: base class
/** All tests that extend this share a context, which Spring caches; each begins with a Drydock that was reset. */
@SpringBootTest(properties = "spring.main.lazy-initialization=true") // the application's client is never made
@Import(DrydockBeans.class)
abstract class ShopTest {

    @RegisterExtension
    static final DrydockExtension drydock = DrydockExtension.ofContext(
            context -> SpringExtension.getApplicationContext(context).getBean(Drydock.class));
}
// docs/spring.md ends
