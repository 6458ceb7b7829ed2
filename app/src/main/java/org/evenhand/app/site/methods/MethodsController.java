package org.evenhand.app.site.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.components.Link;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How each figure is worked out. The pages are read once, from the program itself: what is asked for never becomes a file name. */
@Controller
public class MethodsController {

    private final Map<String, MethodText> methods = new TreeMap<>();

    MethodsController() {
        try {
            for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath:/methods/*.md")) {
                String name = Objects.requireNonNull(page.getFilename()).replace(".md", "");
                methods.put(name, MethodText.of(page.getContentAsString(StandardCharsets.UTF_8), name));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The pages on methods cannot be read.", fault);
        }
    }

    /** @param links to each method */
    public record Contents(List<Link> links) {}

    @GetMapping("/methods")
    Page list() {
        return Page.of(
                "methods/list",
                new Contents(methods.entrySet().stream()
                        .map(entry -> Link.of(entry.getValue().title(), "/methods/" + entry.getKey()))
                        .toList()));
    }

    @GetMapping("/methods/{name}")
    Page method(@PathVariable String name) {
        return Optional.ofNullable(methods.get(name))
                .map(text -> Page.of("methods/method", text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
