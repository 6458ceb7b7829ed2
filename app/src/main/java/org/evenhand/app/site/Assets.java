package org.evenhand.app.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The addresses of the built style sheet, script, fonts and mark. Each holds its content's checksum, so a browser may keep it for ever. */
public final class Assets {

    private static final String MANIFEST = "/static/assets/manifest.properties";

    private final Properties names;

    private Assets(Properties names) {
        this.names = names;
    }

    /** Reads what src/main/web/build.sh wrote. */
    public static Assets built() {
        Properties names = new Properties();
        try (InputStream manifest = Assets.class.getResourceAsStream(MANIFEST)) {
            if (manifest == null) {
                throw new IllegalStateException(
                        "%s is not on the class path, so pages would have no style sheet. Build with mvn, which runs app/src/main/web/build.sh."
                                .formatted(MANIFEST));
            }
            names.load(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Assets(names);
    }

    /** The address of an asset by its plain name: "evenhand.css". */
    public String path(String name) {
        String hashed = names.getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("There is no asset “%s”; there are %s.".formatted(name, names.keySet()));
        }
        return "/assets/" + hashed;
    }
}
