package org.evenhand.app.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The compiled templates of src/main/jte. */
public final class Templates {

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** Those that Maven compiled into this jar. */
    public static Templates compiled() {
        return new Templates(TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.evenhand.pages"));
    }

    /** A whole page. Nothing is written anywhere until it is complete, so a page that fails leaves no half behind. */
    public Utf8ByteOutput page(String template, Object model, Chrome chrome) {
        return render(template, Map.of("page", model, "chrome", chrome));
    }

    /** Any template with its parameters by name. */
    public Utf8ByteOutput render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }
}
