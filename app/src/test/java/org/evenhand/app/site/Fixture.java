package org.evenhand.app.site;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.site.components.Attributes;
import org.evenhand.app.site.components.DatePart;
import org.evenhand.app.site.components.Label;
import org.evenhand.app.site.components.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One example of the component library: options and the HTML it expects of them.
 *
 * @param options as the library's own templates take them
 */
record Fixture(String component, String name, JsonNode options, String html) {

    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param\\s+(.+?)\\s+(\\w+)(\\s*=.*)?$");

    private static final List<String> DATE_PARTS = List.of("day", "month", "year");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(Content.class, new ContentReader())
                    .addDeserializer(Attributes.class, new AttributesReader()))
            .build();

    static List<Fixture> of(String component) throws IOException {
        Path file = Project.nodeModules()
                .resolve("govuk-frontend/dist/govuk/components")
                .resolve(component)
                .resolve("fixtures.json");
        List<Fixture> all = new ArrayList<>();
        for (JsonNode example : JSON.readTree(Files.readString(file)).get("fixtures")) {
            all.add(new Fixture(
                    component,
                    example.get("name").asString(),
                    example.get("options"),
                    example.get("html").asString()));
        }
        return all;
    }

    /** The options as the parameters of our template of the same name, by their declared types. */
    Map<String, Object> parameters() throws IOException {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String template = Files.readString(Project.app().resolve("src/main/jte/components/" + component + ".jte"));
        Matcher declared = PARAMETER.matcher(template);
        while (declared.find()) {
            String name = declared.group(2);
            JsonNode option = options.get(name.equals("forId") ? "for" : name);
            Object value = option == null ? null : value(name, type(declared.group(1)), option);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        if (component.equals("date-input")
                && options.properties().stream()
                        .anyMatch(o ->
                                DATE_PARTS.contains(o.getKey()) && o.getValue().isBoolean())) {
            // "year: false" leaves a box out; in our template the boxes that stay are listed.
            parameters.put(
                    "items",
                    DATE_PARTS.stream()
                            .filter(part -> !(options.get(part) != null
                                    && options.get(part).isBoolean()))
                            .map(part -> new DatePart(part, null, null, null, null, null, null, null, null, null))
                            .toList());
        }
        return parameters;
    }

    private static @Nullable Object value(String name, JavaType type, JsonNode option) {
        boolean falsy = option.isNull() || (option.isBoolean() && !option.asBoolean());
        if (type.hasRawClass(String.class)) {
            // Of all options, only this one has a meaning of its own for "false": no hidden words.
            return option.isNull() ? null : falsy && name.equals("visuallyHiddenText") ? "" : option.asString();
        }
        if (falsy && !type.hasRawClass(boolean.class) && !type.hasRawClass(Boolean.class)) {
            return null;
        }
        if (type.hasRawClass(Content.class)) {
            return option.asString().isEmpty() ? null : html(option.asString());
        }
        return JSON.convertValue(prepared(name, option), type);
    }

    /** Text or HTML becomes content; what the library treats as absent becomes null. */
    private static JsonNode prepared(String name, JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode out = JSON.createArrayNode();
            list.forEach(item -> {
                if (isAbsent(name, item)) {
                    out.addNull();
                } else {
                    out.add(prepared("", item));
                }
            });
            return out;
        }
        if (!(node instanceof ObjectNode object) || name.equals("attributes")) {
            return node;
        }
        ObjectNode out = JSON.createObjectNode();
        object.properties().forEach(p -> out.set(p.getKey(), prepared(p.getKey(), p.getValue())));
        JsonNode html = object.get("html");
        JsonNode text = object.get("text");
        if (html instanceof StringNode && !html.asString().isEmpty()) {
            out.set("content", JSON.createObjectNode().put("$html", html.asString()));
        } else if (text != null && !text.isNull() && !text.asString("").isEmpty()) {
            out.set("content", JSON.createObjectNode().put("$text", text.asString()));
        }
        if (name.equals("values")) {
            // Keys carry the form's prefix; ours are by the part of the date.
            object.properties()
                    .forEach(p -> DATE_PARTS.stream()
                            .filter(part -> p.getKey().endsWith("-" + part))
                            .forEach(part -> out.set(part, p.getValue())));
        }
        if (name.equals("slots") && object.get("end") instanceof ObjectNode end) {
            out.put("end", end.get("html").asString());
            out.put(
                    "endInline",
                    end.get("align") != null && end.get("align").asString().equals("inline"));
        }
        return out;
    }

    private static boolean isAbsent(String list, JsonNode item) {
        return switch (item) {
            case StringNode text -> text.asString().isEmpty();
            case ObjectNode object -> object.isEmpty() && list.equals("items");
            default -> item.isNull() || (item.isBoolean() && !item.asBoolean());
        };
    }

    private static JavaType type(String declared) {
        var types = JSON.getTypeFactory();
        if (declared.startsWith("List<")) {
            return types.constructCollectionType(List.class, type(declared.substring(5, declared.length() - 1)));
        }
        if (declared.startsWith("java.util.Map<")) {
            return types.constructMapType(LinkedHashMap.class, String.class, String.class);
        }
        return types.constructType(
                switch (declared) {
                    case "String" -> String.class;
                    case "boolean" -> boolean.class;
                    case "Boolean" -> Boolean.class;
                    case "Integer" -> Integer.class;
                    case "Content" -> Content.class;
                    default -> record(declared);
                });
    }

    private static Class<?> record(String name) {
        try {
            return Class.forName(Label.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "A component's template takes a “%s”, which is no record of ours.".formatted(name), e);
        }
    }

    private static Content html(String markup) {
        return output -> output.writeContent(markup);
    }

    /** A string is markup. */
    private static final class ContentReader extends ValueDeserializer<Content> {
        @Override
        public Content deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return node instanceof StringNode
                    ? html(node.asString())
                    : node.has("$html")
                            ? html(node.get("$html").asString())
                            : Text.of(node.get("$text").asString());
        }
    }

    /** The library takes attributes as a string, as names with values, or as names with values that may be left out. */
    private static final class AttributesReader extends ValueDeserializer<Attributes> {
        @Override
        public Attributes deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            Map<String, String> values = new LinkedHashMap<>();
            if (node instanceof StringNode) {
                Jsoup.parseBodyFragment("<p " + node.asString() + ">")
                        .body()
                        .child(0)
                        .attributes()
                        .forEach(a -> values.put(a.getKey(), a.getValue()));
            }
            node.properties().forEach(p -> {
                JsonNode value = p.getValue().isObject() ? p.getValue().get("value") : p.getValue();
                boolean optional = p.getValue().isObject()
                        && p.getValue().get("optional") != null
                        && p.getValue().get("optional").asBoolean();
                boolean missing = value == null || value.isNull();
                if (optional && (missing || (value.isBoolean() && !value.asBoolean()))) {
                    return;
                }
                values.put(p.getKey(), missing || (optional && value.isBoolean()) ? "" : value.asString());
            });
            return new Attributes(values);
        }
    }
}
