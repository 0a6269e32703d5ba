package signet.cli;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import signet.app.Parameter;
import signet.app.job.JobRunner;
import signet.app.job.Outcome;
import signet.app.job.Progress;
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
                .footerHeading("%nExamples:%n")
                .footer(
                        verb.examples().stream()
                                .map(example -> "  signet " + example)
                                .toArray(String[]::new));
        return spec;
    }

    private static PositionalParamSpec positional(
            RecordComponent component, Parameter about, int position) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(position))
                .paramLabel(component.getName().toUpperCase(Locale.ROOT))
                .type(component.getType())
                .required(true)
                .description(about.help())
                .build();
    }

    private static OptionSpec option(RecordComponent component, Parameter about) {
        Class<?> type = valueType(component);
        OptionSpec.Builder option =
                OptionSpec.builder(optionName(component)).type(type).description(about.help());
        if (type.isEnum()) {
            List<String> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                names.add(constant.toString());
            }
            option.paramLabel(String.join("|", names));
        }
        return option.required(type == component.getType() && type != boolean.class).build();
    }

    private static Class<?> valueType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType optional
                ? (Class<?>) optional.getActualTypeArguments()[0]
                : component.getType();
    }

    private static String optionName(RecordComponent component) {
        return "--" + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private P parameters(ParseResult parsed) {
        List<Object> values = new ArrayList<>();
        int position = 0;
        for (RecordComponent component : verb.operation().components()) {
            if (component.getAnnotation(Parameter.class).positional()) {
                values.add(parsed.matchedPositionalValue(position, null));
                position++;
            } else {
                values.add(optionValue(component, parsed));
            }
        }
        return verb.operation().parametersOf(values);
    }

    private static Object optionValue(RecordComponent component, ParseResult parsed) {
        Object value = parsed.matchedOptionValue(optionName(component), null);
        if (component.getType() == Optional.class) {
            return Optional.ofNullable(value);
        }
        return component.getType() == boolean.class ? Boolean.TRUE.equals(value) : value;
    }

    /** Does it and tells the result. */
    int run(ParseResult parsed, Console console) {
        P parameters = parameters(parsed);
        Outcome<R> outcome =
                JobRunner.attempt(
                        verb.operation().title(), verb.operation().with(parameters), Progress.NONE);
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
                console.problem(problem, Flags.VERBOSE.isIn(parsed));
                yield problem.kind().exitStatus();
            }
        };
    }
}
