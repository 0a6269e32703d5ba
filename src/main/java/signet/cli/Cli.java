package signet.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import signet.app.Log;
import signet.app.job.Problem;
import signet.app.job.Problems;

/** Runs one command line. */
public final class Cli {
    private static final int DONE = 0;
    private static final int WIDEST_HELP = 100;

    private final Console console;
    private final List<VerbCommand<?, ?>> verbs =
            Verbs.all().stream().<VerbCommand<?, ?>>map(VerbCommand::new).toList();
    private final CommandLine root = new CommandLine(rootSpec());

    Cli(Console console) {
        this.console = console;
        int width = Math.min(console.style().width(), WIDEST_HELP);
        root.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(Math.max(width, 60));
    }

    /**
     * Runs the command line of this process.
     *
     * @return the exit status: 0 done, 1 the answer is no, 2 wrong usage, 3 bad input, 4 failed
     */
    public static int run(String... arguments) {
        return new Cli(Console.ofThisProcess()).execute(arguments);
    }

    /** Whether a window can be opened: on Linux that takes an X or Wayland display. */
    public static boolean hasDisplay(Properties system, Map<String, String> environment) {
        return !system.getProperty("os.name").startsWith("Linux")
                || "Headless".equals(system.getProperty("glass.platform"))
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
    }

    /**
     * Says that there is no display, and what to do instead.
     *
     * @return the exit status
     */
    public static int refuseWindow() {
        Console.ofThisProcess()
                .error(
                        "There is no display to open the window on. Run signet demo for the whole"
                                + " story without one, or signet help for all verbs.");
        return Problem.Kind.FAILED.exitStatus();
    }

    private CommandSpec rootSpec() {
        CommandSpec spec = CommandSpec.create().name("signet");
        spec.usageMessage()
                .description("A workbench for owners of sparse neural networks.")
                .footerHeading("%nExamples:%n")
                .footer(
                        Stream.concat(
                                        Stream.of("  signet", "  signet ticket.pth.tar"),
                                        Verbs.all().stream()
                                                .flatMap(verb -> verb.examples().stream())
                                                .map(example -> "  signet " + example))
                                .toArray(String[]::new));
        verbs.forEach(verb -> spec.addSubcommand(verb.name(), verb.spec()));
        spec.addSubcommand("help", helpSpec());
        Flags.addCommon(spec);
        return spec.addOption(Flags.VERSION.option());
    }

    private static CommandSpec helpSpec() {
        CommandSpec spec = CommandSpec.create().name("help");
        spec.usageMessage().description("Shows what a verb does and takes.");
        return spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .paramLabel("VERB")
                        .type(String.class)
                        .description("The verb; all of them where it is left out.")
                        .build());
    }

    int execute(String... arguments) {
        try {
            return dispatch(root.parseArgs(arguments));
        } catch (ParameterException e) {
            if (isMissingFile(arguments)) {
                Path file = Path.of(arguments[0]);
                Problem missing = Problems.opening(file, new NoSuchFileException(file.toString()));
                console.problem(missing, false);
                return missing.kind().exitStatus();
            }
            CommandLine blamed = e.getCommandLine();
            console.error(
                    "%s (see %s --help)"
                            .formatted(reason(e), blamed.getCommandSpec().qualifiedName()));
            return Problem.Kind.USAGE.exitStatus();
        }
    }

    /** Whether the only word is no verb but looks like a file, which would have been opened. */
    private static boolean isMissingFile(String... arguments) {
        return arguments.length == 1 && arguments[0].matches("[^-].*[./\\\\].*|/.*");
    }

    private static String reason(ParameterException e) {
        String reason = Objects.toString(e.getMessage(), "The command line is not understood");
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return "%s; did you mean %s?"
                    .formatted(reason, String.join(" or ", unmatched.getSuggestions()));
        }
        return reason;
    }

    private int dispatch(ParseResult parsed) {
        if (Flags.VERSION.isIn(parsed)) {
            console.line("signet " + version());
            return DONE;
        }
        if (!parsed.hasSubcommand()) {
            return help(root);
        }
        ParseResult verb = parsed.subcommand();
        String name = verb.commandSpec().name();
        if (Flags.HELP.isIn(parsed) || verb.isUsageHelpRequested()) {
            return help(root.getSubcommands().get(name));
        }
        if (name.equals("help")) {
            return helpOn(verb.matchedPositionalValue(0, ""));
        }
        Log.toStandardError(Flags.VERBOSE.isIn(verb));
        return verbs.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(verb, console);
    }

    private int helpOn(String verb) {
        if (verb.isEmpty()) {
            return help(root);
        }
        CommandLine command = root.getSubcommands().get(verb);
        if (command == null) {
            throw new ParameterException(root, "There is no verb " + verb);
        }
        return help(command);
    }

    private int help(CommandLine command) {
        String text = command.getUsageMessage(console.style().color() ? Ansi.ON : Ansi.OFF);
        console.help(text);
        return DONE;
    }

    private static String version() {
        return Objects.toString(
                Cli.class.getPackage().getImplementationVersion(), "(not from a release)");
    }
}
