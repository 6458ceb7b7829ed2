package org.evenhand.app.site;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in every state, for those who write pages and for the accessibility test. There only where evenhand.site.dev is set. */
@Controller
@ConditionalOnBooleanProperty("evenhand.site.dev")
class PreviewsWeb {

    @GetMapping("/dev/components")
    Page components() {
        return Page.of("dev/components", Previews.invented());
    }

    @GetMapping("/dev/components/problems")
    Page problems() {
        return Page.of("dev/problems", Previews.invented());
    }

    @GetMapping("/dev/components/charts")
    Page charts() {
        return Page.of("dev/charts", Previews.invented());
    }
}
