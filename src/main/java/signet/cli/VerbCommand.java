package signet.cli;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import signet.app.Parameter;
import signet.app.Parameters;
import signet.app.job.Interruption;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.format.json.Json;

/** A verb as picocli sees it, made from the description of its operation. */
record VerbCommand<P extends Record, R>(Verb<P, R> verb) {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int CANCELLED = 130;

    String name() {
        return verb.operation().id();
    }

    CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        int position = 0;
        for (RecordComponent component : verb.operation().components()) {
            Parameter about = component.getAnnotation(Parameter.class);
            if (about.positional()) {
                spec.addPositional(positional(component, about, position));
                position++;
            } else {
                spec.addOption(option(component, about));
            }
        }
        spec.addOption(Flags.JSON.option());
        Flags.addCommon(spec);
        spec.usageMessage()
                .description(verb.operation().summary())
                .footerHeading("%n")
                .footer(footer().toArray(String[]::new));
        return spec;
    }

    /** Picocli takes a percent sign for the start of a format. */
    private List<String> footer() {
        List<String> lines = new ArrayList<>(verb.notes());
        lines.add("Examples:");
        verb.examples().forEach(example -> lines.add("  signet " + example));
        return lines.stream().map(line -> line.replace("%", "%%")).toList();
    }

    /** One word that must be there or, for an optional and a list, one or any number that may. */
    private static PositionalParamSpec positional(
            RecordComponent component, Parameter about, int position) {
        Class<?> type = Parameters.valueType(component);
        boolean many = component.getType() == List.class;
        PositionalParamSpec.Builder positional =
                PositionalParamSpec.builder()
                        .index(position + (many ? "..*" : ""))
                        .paramLabel(label(type, component.getName().toUpperCase(Locale.ROOT)))
                        .type(many ? List.class : type)
                        .description(about.help());
        if (many) {
            return positional.auxiliaryTypes(type).arity("0..*").build();
        }
        boolean required = type == component.getType();
        return positional.arity(required ? "1" : "0..1").required(required).build();
    }

    /** What a person may write there. */
    private static String label(Class<?> type, String otherwise) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(Object::toString)
                        .map(name -> name.length() > 1 ? name.toLowerCase(Locale.ROOT) : name)
                        .collect(Collectors.joining("|"))
                : otherwise;
    }

    private static OptionSpec option(RecordComponent component, Parameter about) {
        Class<?> type = Parameters.valueType(component);
        OptionSpec.Builder option =
                OptionSpec.builder(optionName(component)).type(type).description(about.help());
        if (type.isEnum()) {
            option.paramLabel(label(type, ""));
        }
        option.negatable(type == Boolean.class);
        return option.required(type == component.getType() && type != boolean.class).build();
    }

    private static String optionName(RecordComponent component) {
        return "--" + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private P parameters(ParseResult parsed) {
        Map<String, Object> said = new HashMap<>();
        int position = 0;
        for (RecordComponent component : verb.operation().components()) {
            Object value;
            if (component.getAnnotation(Parameter.class).positional()) {
                value = parsed.matchedPositionalValue(position, null);
                position++;
            } else {
                value = parsed.matchedOptionValue(optionName(component), null);
            }
            said.put(component.getName(), value);
        }
        return verb.operation().given(said);
    }

    /** Does it and tells the result. */
    int run(ParseResult parsed, Console console) {
        P parameters = parameters(parsed);
        try (Interruption _ = Interruption.of(Thread.currentThread())) {
            return tell(attempt(parameters, console, !Flags.JSON.isIn(parsed)), parsed, console);
        }
    }

    private Outcome<R> attempt(P parameters, Console console, boolean telling) {
        try (StatusLine status = new StatusLine(console, System::nanoTime, telling)) {
            return JobRunner.attempt(
                    verb.operation().title(), verb.operation().with(parameters), status);
        }
    }

    private int tell(Outcome<R> outcome, ParseResult parsed, Console console) {
        return switch (outcome) {
            case Outcome.Done<R>(R result) -> {
                if (Flags.JSON.isIn(parsed)) {
                    console.json(Json.pretty(verb.report().json(result)));
                } else {
                    verb.report().print(result, console);
                }
                yield verb.report().isNo(result) ? NO : DONE;
            }
            case Outcome.Cancelled<R> _ -> CANCELLED;
            case Outcome.Failed<R>(var problem) -> {
                if (Flags.JSON.isIn(parsed)) {
                    console.json(Json.pretty(ProblemReport.json(problem)));
                }
                console.problem(problem, Flags.VERBOSE.isIn(parsed));
                yield problem.kind().exitStatus();
            }
        };
    }
}
