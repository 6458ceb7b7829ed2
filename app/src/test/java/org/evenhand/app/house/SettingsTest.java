package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the compiler wrote down of every setting of ours. */
class SettingsTest {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    private record Setting(String name, String standard, String meaning) {}

    @Test
    void every_setting_says_what_it_means() throws Exception {
        List<Setting> settings = settings();

        assertThat(settings).isNotEmpty();
        assertThat(settings.stream()
                        .filter(setting -> setting.meaning().isBlank())
                        .map(Setting::name))
                .isEmpty();
        StringBuilder page = new StringBuilder("""
                # Settings

                Written by SettingsTest from the doc comments. Give a setting as `--name=value` after `bin/evenhand start --`, or as an environment
                variable in capitals with underscores (`EVENHAND_DATABASE_URL`). Where no default is given, it is empty.

                | setting | default | meaning |
                | --- | --- | --- |
                | `evenhand.packs` | `packs/data` | the folder with the reference data that come with Evenhand |
                | `evenhand.parts` | `casework, campaign` | which parts run here: a council runs `casework`, a coalition `campaign`, which holds no child's record |
                | `server.port` | `8080` | where it listens |
                | `server.address` | `127.0.0.1` | on which network interface; only this machine unless changed |
                """);
        settings.forEach(setting ->
                page.append("| `%s` | %s | %s |\n".formatted(setting.name(), setting.standard(), setting.meaning())));
        GeneratedDocument.named("settings.md").mustSay(page.toString());
    }

    private static List<Setting> settings() throws java.io.IOException {
        try (InputStream metadata = SettingsTest.class.getResourceAsStream(METADATA)) {
            assertThat(metadata).as(METADATA).isNotNull();
            JsonNode properties = JsonMapper.shared().readTree(metadata).get("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> new Setting(
                            property.get("name").asString(),
                            standard(property),
                            property.has("description")
                                    ? property.get("description").asString()
                                    : ""))
                    .sorted(Comparator.comparing(Setting::name))
                    .toList();
        }
    }

    private static String standard(JsonNode property) {
        String value =
                property.has("defaultValue") ? property.get("defaultValue").asString() : "";
        return value.isBlank() ? "" : "`" + value + "`";
    }
}
