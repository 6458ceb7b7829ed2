package org.evenhand.app.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the folder that holds the embedded database, the key and imported packs
 * @param key the installation's key in Base64; empty: it is kept in the data folder
 * @param url address of a PostgreSQL 15 or newer, with the login of its owner: postgresql://owner:password@host:5432/database; empty: Evenhand starts its own in the data folder
 * @param owner for an external database whose address names no login: one that may create schemas and roles
 * @param ownerPassword its password
 * @param connections how many connections are kept open at most
 */
@ConfigurationProperties("evenhand.database")
public record DatabaseSettings(
        @DefaultValue("var") Path data,
        @DefaultValue("") String key,
        @DefaultValue("") String url,
        @DefaultValue("") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("16") int connections) {

    public boolean isEmbedded() {
        return url.isBlank();
    }
}
