package org.evenhand.app.site;

import gg.jte.output.Utf8ByteOutput;
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

    PageView(Page page, Templates templates, Chromes chromes) {
        this.page = page;
        this.templates = templates;
        this.chromes = chromes;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput html = templates.page(page.template(), page.model(), chromes.of(request));
        response.setStatus(page.status().value());
        response.setContentType(getContentType());
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
