package signet.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that mean the same in every verb. */
enum Flags {
    JSON("--json", "Print one JSON document instead of text, also of a failure."),
    VERBOSE("--verbose", "Tell more on standard error, with the cause of a failure."),
    HELP("--help", "Show this help."),
    VERSION("--version", "Show the version.");

    private final String option;
    private final String help;

    Flags(String option, String help) {
        this.option = option;
        this.help = help;
    }

    OptionSpec option() {
        return OptionSpec.builder(option)
                .type(boolean.class)
                .description(help)
                .usageHelp(this == HELP)
                .versionHelp(this == VERSION)
                .build();
    }

    boolean isIn(ParseResult parsed) {
        return parsed.hasMatchedOption(option);
    }

    static void addCommon(CommandSpec spec) {
        spec.addOption(VERBOSE.option()).addOption(HELP.option());
    }
}
