package dev.drydock.samples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Scales a shop's services. */
@SpringBootApplication
public class ShopApplication {

    /** Region and credentials are those of where it runs. */
    @Bean
    public EcsClient ecs() {
        return EcsClient.create();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }
}
