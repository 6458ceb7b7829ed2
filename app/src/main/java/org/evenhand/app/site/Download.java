package org.evenhand.app.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A file that follows an accepted form, to be saved by who sent it. No browser or proxy keeps a copy. */
public final class Download implements Answer {

    private final String name;
    private final String type;
    private final byte[] content;

    private Download(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    /**
     * @param name of the file; nothing personal
     * @param type "application/octet-stream"
     */
    public static Download of(String name, String type, byte[] content) {
        return new Download(name, type, content);
    }

    View view() {
        return (model, request, response) -> write(response);
    }

    private void write(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(content);
    }
}
