package org.evenhand.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of the whole application with its own PostgreSQL, kept for all tests that ask for the same. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "evenhand.database.data=target/test-data/${random.uuid}",
            "evenhand.packs=../packs/data",
            "evenhand.site.demonstration=false",
            "evenhand.site.dev=true",
            "server.port=0"
        })
public @interface EvenhandTest {}
