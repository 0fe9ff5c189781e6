package org.casus.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.engine.Inputs;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.http.JsonMistake;

/**
 * Reads what is asked: a JSON object, or parameters of texts, which say the same. A parameter names an argument of the
 * table, or, with dots between, a field in it; one that is no argument is a field of the filter: {@code country=SY} is
 * {@code filter.country=SY}.
 */
@Singleton
class Requests {

    private static final String BODY = "body";
    private static final String FILTER = "filter";
    private static final String COLUMNS = "columns";
    private static final String HXL = "hxl";
    private static final String RAW = "raw";

    private final Inputs inputs;
    private final ObjectMapper json;

    Requests(Inputs inputs, ObjectMapper json) {
        this.inputs = inputs;
        this.json = json;
    }

    /** One parameter. */
    record Parameter(String name, String value) {}

    /**
     * What parameters ask.
     *
     * @throws Refusal where one of them means nothing
     */
    ExportRequest read(ExportTable table, List<Parameter> parameters) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        parameters.forEach(parameter -> texts.computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                .add(parameter.value()));
        Map<String, Object> given = new LinkedHashMap<>();
        texts.forEach((name, values) -> {
            switch (name) {
                case COLUMNS ->
                    given.put(
                            COLUMNS,
                            values.stream()
                                    .flatMap(value -> Arrays.stream(value.split(",")))
                                    .toList());
                case HXL, RAW -> given.put(name, truth(name, values.getLast()));
                default -> put(given, table, path(table, name), values);
            }
        });
        return read(table, given);
    }

    /**
     * What a JSON object asks.
     *
     * @throws Refusal where a member of it means nothing
     */
    ExportRequest read(ExportTable table, Map<String, Object> given) {
        Map<String, Object> arguments = new LinkedHashMap<>(given);
        Object columns = arguments.remove(COLUMNS);
        Object hxl = arguments.remove(HXL);
        Object raw = arguments.remove(RAW);
        for (String name : arguments.keySet()) {
            if (!table.arguments().contains(name)) {
                List<String> known = new ArrayList<>(table.arguments());
                known.addAll(List.of(COLUMNS, HXL, RAW));
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        Quoted.of(name),
                        table.name() + " take no \"" + Quoted.of(name) + "\"; they take " + String.join(", ", known)
                                + ".",
                        Nearest.to(name, known));
            }
        }
        return new ExportRequest(
                table, arguments, names(columns), new Format.Options(truth(HXL, hxl), truth(RAW, raw)), given);
    }

    /** A JSON object. */
    @SuppressWarnings("unchecked")
    Map<String, Object> object(String text) {
        Object value = json(text, BODY);
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new Refusal(ErrorCode.INVALID_VALUE, BODY, "The body must be a JSON object, such as {\"filter\": {}}.");
    }

    private Object json(String text, String path) {
        try {
            return json.readerFor(Object.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(text);
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    path,
                    JsonMistake.of(path.equals(BODY) ? "The body" : Quoted.of(path), text, e));
        }
    }

    private static List<String> path(ExportTable table, String name) {
        List<String> path = new ArrayList<>(Arrays.asList(name.split("\\.", -1)));
        if (!table.arguments().contains(path.getFirst())) {
            path.addFirst(FILTER);
        }
        return path;
    }

    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> given, ExportTable table, List<String> path, List<String> texts) {
        Object value = table.ofTexts(path, texts);
        if (value == null) {
            value = inputs.fromTexts(table.query(), path, texts, this::json);
        }
        Map<String, Object> at = given;
        for (String name : path.subList(0, path.size() - 1)) {
            Object next = at.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                throw twice(path);
            }
            at = (Map<String, Object>) next;
        }
        Object before = at.get(path.getLast());
        if (before == null) {
            at.put(path.getLast(), value);
        } else if (before instanceof Map && value instanceof Map) {
            ((Map<String, Object>) value).forEach((name, inner) -> {
                if (((Map<String, Object>) before).putIfAbsent(name, inner) != null) {
                    throw twice(path);
                }
            });
        } else {
            throw twice(path);
        }
    }

    private static Refusal twice(List<String> path) {
        String name = String.join(".", path);
        return new Refusal(ErrorCode.INVALID_ARGUMENTS, name, name + " is said twice, once within another parameter.");
    }

    private static List<String> names(Object columns) {
        return switch (columns) {
            case null -> List.of();
            case String one -> List.of(one.split(","));
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default ->
                throw new Refusal(ErrorCode.INVALID_VALUE, COLUMNS, "columns must be a list of names of columns.");
        };
    }

    private static boolean truth(String name, Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case String text when text.equals("true") -> true;
            case String text when text.equals("false") -> false;
            default -> throw new Refusal(ErrorCode.INVALID_VALUE, name, name + " is true or false.");
        };
    }
}
