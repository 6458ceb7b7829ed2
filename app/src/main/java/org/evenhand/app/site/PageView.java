package org.evenhand.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Writes a page out. */
final class PageView implements View {

    private final Page page;
    private final Templates templates;
    private final Chromes chromes;
    private final Explainer explainer;

    PageView(Page page, Templates templates, Chromes chromes, Explainer explainer) {
        this.page = page;
        this.templates = templates;
        this.chromes = chromes;
        this.explainer = explainer;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Chrome chrome = chromes.of(request);
        byte[] html = explainer.explained(
                templates.page(page.template(), page.model(), chrome).toByteArray(), chrome.path());
        response.setStatus(page.status().value());
        response.setContentType(getContentType());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
